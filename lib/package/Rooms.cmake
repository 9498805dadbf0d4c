# SPDX-License-Identifier: GPL-2.0-or-later
# One folder of lib/ = one room = one object library. See lib/README.md for the map.
include(GenerateExportHeader)

add_library(referat_build_flags INTERFACE)
target_compile_features(referat_build_flags INTERFACE cxx_std_20)
target_compile_options(referat_build_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion $<$<BOOL:${REFERAT_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # Optimised string concatenation warns of overlaps that cannot be (GCC bug 105651, mended in 13).
    target_compile_options(referat_build_flags INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-restrict>)
endif()
if(REFERAT_SANITIZE)
    target_compile_options(referat_build_flags INTERFACE
        -fsanitize=${REFERAT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        $<$<CXX_COMPILER_ID:Clang>:-fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/lib/package/sanitizers.txt>)
    target_link_options(referat_build_flags INTERFACE -fsanitize=${REFERAT_SANITIZE})
endif()

# What every room sees: the public headers and the rooms' own, by "room/file.hpp".
add_library(referat_headers INTERFACE)
target_include_directories(referat_headers INTERFACE
    ${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/include ${PROJECT_SOURCE_DIR}/lib ${PROJECT_BINARY_DIR}/lib)

# referat_room(NAME SOURCES file... [ROOMS room...] [LIBS target...])
function(referat_room name)
    cmake_parse_arguments(ARG "" "" "SOURCES;ROOMS;LIBS" ${ARGN})
    set(target referat_${name})
    add_library(${target} OBJECT ${ARG_SOURCES})
    set_target_properties(${target} PROPERTIES
        POSITION_INDEPENDENT_CODE ON
        CXX_EXTENSIONS OFF
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON)
    target_link_libraries(${target} PUBLIC referat_headers ${ARG_LIBS} PRIVATE referat_build_flags)
    foreach(room IN LISTS ARG_ROOMS)
        target_link_libraries(${target} PUBLIC referat_${room})
    endforeach()
    if(NOT BUILD_SHARED_LIBS)
        target_compile_definitions(${target} PUBLIC REFERAT_STATIC_DEFINE)
    else()
        target_compile_definitions(${target} PRIVATE referat_EXPORTS)
    endif()
    set_property(GLOBAL APPEND PROPERTY REFERAT_ROOMS ${target})
    set_property(GLOBAL APPEND PROPERTY REFERAT_LIBS ${ARG_LIBS})
endfunction()

# referat_table(ROOM file.txt symbol): turns a text table into a C++ raw string `extern const std::string_view symbol`.
function(referat_table room file symbol)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DINPUT=${CMAKE_CURRENT_SOURCE_DIR}/${file} -DOUTPUT=${output}
                -DROOM=${room} -DSYMBOL=${symbol} -P ${PROJECT_SOURCE_DIR}/lib/package/EmbedTable.cmake
        DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file} ${PROJECT_SOURCE_DIR}/lib/package/EmbedTable.cmake
        VERBATIM)
    target_sources(referat_${room} PRIVATE ${output})
endfunction()

# The library itself: all rooms' objects behind the public headers.
function(referat_library)
    get_property(rooms GLOBAL PROPERTY REFERAT_ROOMS)
    get_property(libs GLOBAL PROPERTY REFERAT_LIBS)
    list(REMOVE_DUPLICATES libs)
    list(REMOVE_ITEM libs nlohmann_json::nlohmann_json referat_rapidjson) # only headers, and the rooms are compiled by then
    add_library(referat)
    add_library(referat::referat ALIAS referat)
    add_dependencies(referat referat_lexicon_data)
    foreach(room IN LISTS rooms)
        target_sources(referat PRIVATE $<TARGET_OBJECTS:${room}>)
    endforeach()
    target_sources(referat PUBLIC
        FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${REFERAT_PUBLIC_HEADERS}
        FILE_SET generated TYPE HEADERS BASE_DIRS ${PROJECT_BINARY_DIR}/include
        FILES ${PROJECT_BINARY_DIR}/include/referat/version.hpp ${PROJECT_BINARY_DIR}/include/referat/export.hpp)
    target_compile_features(referat PUBLIC cxx_std_20)
    target_link_libraries(referat PRIVATE $<BUILD_INTERFACE:referat_build_flags> ${libs})
    generate_export_header(referat BASE_NAME REFERAT EXPORT_FILE_NAME ${PROJECT_BINARY_DIR}/include/referat/export.hpp)
    set_target_properties(referat PROPERTIES
        LINKER_LANGUAGE CXX
        VERSION ${PROJECT_VERSION}
        SOVERSION ${PROJECT_VERSION_MAJOR}
        CXX_VISIBILITY_PRESET hidden
        VERIFY_INTERFACE_HEADER_SETS ON)
    if(BUILD_SHARED_LIBS)
        set(map ${PROJECT_SOURCE_DIR}/lib/package/referat.map)
        target_link_options(referat PRIVATE -Wl,--version-script=${map})
        set_target_properties(referat PROPERTIES LINK_DEPENDS ${map})
    else()
        target_compile_definitions(referat PUBLIC REFERAT_STATIC_DEFINE)
    endif()
endfunction()

set(REFERAT_PUBLIC_HEADERS)
foreach(header IN ITEMS analyzer check error field fwd indexer minutes query query_note rebuild reports searcher split text)
    list(APPEND REFERAT_PUBLIC_HEADERS ${PROJECT_SOURCE_DIR}/include/referat/${header}.hpp)
endforeach()
list(APPEND REFERAT_PUBLIC_HEADERS ${PROJECT_SOURCE_DIR}/include/referat/referat.h)

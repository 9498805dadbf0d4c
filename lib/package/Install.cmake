# SPDX-License-Identifier: GPL-2.0-or-later
# What leaves the build: library, headers, program, package files for CMake and pkg-config, and a Debian package.
if(NOT REFERAT_INSTALL)
    return()
endif()
include(CMakePackageConfigHelpers)

set(referat_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/referat)
set(referat_pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
set(referat_data_dir ${CMAKE_INSTALL_DATADIR}/referat)

install(TARGETS referat EXPORT referat
    FILE_SET HEADERS FILE_SET generated)
install(EXPORT referat NAMESPACE referat:: FILE referatTargets.cmake DESTINATION ${referat_cmake_dir})
install(FILES ${referat_lexicon_file} DESTINATION ${referat_data_dir})
install(FILES LICENSE lib/package/NEWS.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(TARGET referat_tool)
    # The program finds the library it came with, wherever both are put.
    file(RELATIVE_PATH referat_lib_from_bin ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
    set_target_properties(referat_tool PROPERTIES INSTALL_RPATH "$ORIGIN/${referat_lib_from_bin}")
    install(TARGETS referat_tool)
    install(FILES tools/referat/record.schema.json tools/referat/reports.schema.json
                  tools/referat/search.schema.json tools/referat/SCHEMA.md
            DESTINATION ${referat_data_dir})
    install(DIRECTORY ${PROJECT_BINARY_DIR}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} PATTERN .made EXCLUDE)
    # Where each shell looks for what belongs to programs of the same prefix.
    install(FILES tools/referat/completions/referat.bash RENAME referat
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES tools/referat/completions/_referat DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
    install(FILES tools/referat/completions/referat.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()

configure_package_config_file(lib/package/referatConfig.cmake.in ${PROJECT_BINARY_DIR}/referatConfig.cmake
    INSTALL_DESTINATION ${referat_cmake_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/referatConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/referatConfig.cmake ${PROJECT_BINARY_DIR}/referatConfigVersion.cmake
        DESTINATION ${referat_cmake_dir})

# referat.pc: `prefix` is found from the file's own place, so that the tree can be moved and `cmake --install --prefix` be
# used; a library or header folder given as an absolute path stays that path.
file(RELATIVE_PATH referat_pc_to_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" referat_pc_to_prefix "${referat_pc_to_prefix}")
set(referat_pc_prefix "\${pcfiledir}/${referat_pc_to_prefix}")
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
    set(referat_pc_prefix "${CMAKE_INSTALL_PREFIX}")
endif()
foreach(kind IN ITEMS LIBDIR INCLUDEDIR)
    set(referat_pc_${kind} "${CMAKE_INSTALL_${kind}}")
    cmake_path(ABSOLUTE_PATH referat_pc_${kind} BASE_DIRECTORY "\${prefix}")
endforeach()

# Only those who link the static library need what it is made of; a shared one brings it along.
set(referat_pc_cflags "")
set(referat_pc_requires "")
set(referat_pc_libs "")
if(NOT BUILD_SHARED_LIBS)
    set(referat_pc_cflags "-DREFERAT_STATIC_DEFINE")
    set(requires_of_PkgConfig::XAPIAN xapian-core)
    set(requires_of_PkgConfig::ISAL libisal)
    set(requires_of_PkgConfig::XXHASH libxxhash)
    set(requires_of_ICU::i18n icu-i18n)
    set(requires_of_ICU::uc icu-uc)
    set(libs_of_Boost::locale -lboost_locale)
    set(libs_of_dl -ldl)
    set(libs_of_Threads::Threads -pthread)
    get_target_property(referat_links referat LINK_LIBRARIES)
    foreach(lib IN LISTS referat_links)
        if(lib MATCHES "BUILD_INTERFACE")
            continue()
        elseif(NOT DEFINED requires_of_${lib} AND NOT DEFINED libs_of_${lib})
            message(FATAL_ERROR "lib/package/Install.cmake: no name for ${lib} in referat.pc")
        endif()
        string(APPEND referat_pc_requires " ${requires_of_${lib}}")
        string(APPEND referat_pc_libs " ${libs_of_${lib}}")
    endforeach()
    string(APPEND referat_pc_libs " -lstdc++")
endif()
configure_file(lib/package/referat.pc.in ${PROJECT_BINARY_DIR}/referat.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/referat.pc DESTINATION ${referat_pc_dir})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The authors of referat")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib)
include(CPack)

# SPDX-License-Identifier: GPL-2.0-or-later
# Script: runs BENCH_MICRO briefly; a stage that did not find what it should says so in its row, not in its exit code.
execute_process(COMMAND ${BENCH_MICRO} --benchmark_min_time=0.001 --benchmark_format=csv
    RESULT_VARIABLE status OUTPUT_VARIABLE csv ERROR_VARIABLE messages)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "bench_micro: exit ${status}\n${messages}")
endif()
if(csv MATCHES ",true," OR messages MATCHES "ERROR OCCURRED")
    message(FATAL_ERROR "a stage failed:\n${csv}${messages}")
endif()
foreach(stage IN ITEMS decode_utf8 decode_windows_1252 parse_minutes write_records/contract write_records/with_source
                       read_records/contract read_records/with_source segment_words analyze prepare_documents
                       parse_query search/without_snippets search/with_snippets)
    if(NOT csv MATCHES "\"${stage}\",[0-9]+")
        message(FATAL_ERROR "no figure of ${stage} in:\n${csv}")
    endif()
endforeach()

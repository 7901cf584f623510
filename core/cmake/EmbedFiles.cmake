# SPDX-License-Identifier: MIT
# sockeye_embed(TARGET NAME FILES...): compiles text files into TARGET. `#include "NAME.h"` then declares
# sockeye::embedded::NAME(), the files in the order given, each with its name and its text.
function(sockeye_embed target name)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded)
    set(script ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed.cmake)
    add_custom_command(
        OUTPUT ${folder}/${name}.cpp ${folder}/${name}.h
        COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DFOLDER=${folder} "-DFILES=${ARGN}" -P ${script}
        DEPENDS ${ARGN} ${script}
        VERBATIM)
    target_sources(${target} PRIVATE ${folder}/${name}.cpp)
    target_include_directories(${target} PRIVATE ${folder})
endfunction()

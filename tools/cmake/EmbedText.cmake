# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DINPUT=file -DOUTPUT=file.cpp -DHEADER=h -DFUNCTION=ns::name -P EmbedText.cmake
# Writes a C++ source whose FUNCTION returns the bytes of INPUT (under 64 KiB, without the raw-string delimiter).
file(READ "${INPUT}" content)
string(FIND "${content}" ")embedded\"" clash)
if(NOT clash EQUAL -1)
  message(FATAL_ERROR "${INPUT} holds the delimiter of the raw string it should become")
endif()
file(WRITE "${OUTPUT}" "// Made of ${INPUT}; do not edit.\n#include \"${HEADER}\"\n\nstd::string_view ${FUNCTION}() { return R\"embedded(${content})embedded\"; }\n")

# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the house is compiled: language level, warnings, sanitizers, linker, compiler cache.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

find_program(TERMREG_CCACHE ccache)
if(TERMREG_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${TERMREG_CCACHE}")
endif()
find_program(TERMREG_MOLD mold)
if(TERMREG_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
                    -Wold-style-cast -Woverloaded-virtual -Wcast-align -Wnull-dereference)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports -Wrestrict falsely on std::string at -O2 and above (GCC bug 105329), and sees null
  # dereferences through inlined library code.
  add_compile_options(-Wno-restrict -Wno-null-dereference)
endif()
if(TERMREG_WERROR)
  add_compile_options(-Werror)
endif()
if(TERMREG_SANITIZE)
  add_compile_options(-fsanitize=${TERMREG_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${TERMREG_SANITIZE})
  # A third of the work of compiling for what the address sanitizer reports as well, at the very fault.
  if(TERMREG_SANITIZE MATCHES "undefined")
    add_compile_options(-fno-sanitize=null,alignment,object-size,vptr,nonnull-attribute,returns-nonnull-attribute)
  endif()
endif()

if(TERMREG_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

# The headers that most sources read, read once: a third of a build's work. The tidy preset switches this
# off (CMAKE_DISABLE_PRECOMPILE_HEADERS), so that every file still has to include what it uses.
file(WRITE "${PROJECT_BINARY_DIR}/precompiled.cpp" "// Carries the precompiled headers of all libraries.\n")
add_library(termreg_precompiled OBJECT "${PROJECT_BINARY_DIR}/precompiled.cpp")
target_precompile_headers(termreg_precompiled PRIVATE
  <algorithm> <array> <charconv> <chrono> <deque> <filesystem> <fstream> <functional> <map> <memory> <mutex> <optional>
  <set> <span> <string> <string_view> <thread> <tuple> <unordered_map> <unordered_set> <utility> <vector>
  <fmt/format.h>)
target_link_libraries(termreg_precompiled PRIVATE fmt::fmt)
# A precompiled header is taken only where the same macros are defined, so all define what users of fmt do.
add_compile_definitions($<TARGET_PROPERTY:fmt::fmt,INTERFACE_COMPILE_DEFINITIONS>)

# termreg_precompile(<target>): reads the standard headers from there.
function(termreg_precompile TARGET)
  target_precompile_headers(${TARGET} REUSE_FROM termreg_precompiled)
endfunction()

# A whole build takes a third of the time when ten sources of a folder are compiled as one; who works on a source
# wants them one by one. So no two sources of a folder may give one name to different things.
option(TERMREG_UNITY "Compile several sources of a library at a time" OFF)

function(termreg_unity TARGET)
  set_target_properties(${TARGET} PROPERTIES UNITY_BUILD ${TERMREG_UNITY} UNITY_BUILD_BATCH_SIZE 10)
endfunction()

# termreg_library(<folder> SOURCES ... [DEPENDS ...] [VENDOR ...])
# One folder, one library `termreg_<folder>`. DEPENDS are public, VENDOR libraries stay private: their headers
# may appear in the folder's .cpp and *_private.h files only.
function(termreg_library NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;VENDOR" ${ARGN})
  add_library(termreg_${NAME} STATIC ${ARG_SOURCES})
  target_include_directories(termreg_${NAME} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(termreg_${NAME} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_VENDOR})
  termreg_precompile(termreg_${NAME})
  termreg_unity(termreg_${NAME})
endfunction()

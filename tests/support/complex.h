/// @file complex.h
/// Complex numbers, with the macro that clang 14 leaves out of the C library's header.
#pragma once

#include <complex.h>

#ifndef CMPLX
#define CMPLX(re, im) __builtin_complex((double)(re), (double)(im))
#endif

/// @file number.h
/// The smaller and the larger of two numbers, without a library that differs between machines.
#pragma once

static inline double least(double a, double b)
{
    return a < b ? a : b;
}

static inline double most(double a, double b)
{
    return a > b ? a : b;
}

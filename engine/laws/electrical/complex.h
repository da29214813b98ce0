/// @file complex.h
/// Arithmetic of phasors and admittances, in plain doubles: the same bits on every machine.
#pragma once

struct complex_value {
    double re, im;
};

static inline struct complex_value z_add(struct complex_value a, struct complex_value b)
{
    return (struct complex_value){a.re + b.re, a.im + b.im};
}

static inline struct complex_value z_sub(struct complex_value a, struct complex_value b)
{
    return (struct complex_value){a.re - b.re, a.im - b.im};
}

static inline struct complex_value z_mul(struct complex_value a, struct complex_value b)
{
    return (struct complex_value){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

static inline struct complex_value z_scale(struct complex_value a, double factor)
{
    return (struct complex_value){a.re * factor, a.im * factor};
}

static inline double z_squared(struct complex_value a)
{
    return a.re * a.re + a.im * a.im;
}

/// 1/a. @pre a is not zero
static inline struct complex_value z_inverse(struct complex_value a)
{
    double squared = z_squared(a);
    return (struct complex_value){a.re / squared, -a.im / squared};
}

static inline struct complex_value z_div(struct complex_value a, struct complex_value b)
{
    return z_mul(a, z_inverse(b));
}

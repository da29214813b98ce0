#include "engine/base/det_math.h"

#include "engine/base/assert.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

_Static_assert(FLT_EVAL_METHOD == 0, "doubles are computed as doubles");

// A number as the unevaluated sum of two, the second under half a unit in the last place of the
// first: some 106 bits. The classical error-free sums and products of Dekker and Knuth.
struct pair {
    double high;
    double low;
};

static const double ln2_high = 0x1.62e42fefa2000p-1; // 40 bits: times an exponent is exact
static const double ln2_low = 0x1.9ef35793c7673p-41;
static const double log2_e = 0x1.71547652b82fep+0;
static const double sqrt_half = 0x1.6a09e667f3bcdp-1;

static struct pair sum_of(double a, double b)
{
    double sum = a + b;
    double part = sum - a;
    return (struct pair){sum, (a - (sum - part)) + (b - part)};
}

// The same for |a| >= |b|.
static struct pair sum_of_ordered(double a, double b)
{
    double sum = a + b;
    return (struct pair){sum, b - (sum - a)};
}

// Both factors under 1e290: the splitting must not overflow.
static struct pair product_of(double a, double b)
{
    const double splitter = 134217729.0; // 2^27 + 1
    double a_scaled = splitter * a;
    double a_high = a_scaled - (a_scaled - a);
    double a_low = a - a_high;
    double b_scaled = splitter * b;
    double b_high = b_scaled - (b_scaled - b);
    double b_low = b - b_high;
    double product = a * b;
    double error = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
    return (struct pair){product, error};
}

static struct pair pair_product(struct pair a, struct pair b)
{
    struct pair product = product_of(a.high, b.high);
    product.low += a.high * b.low + a.low * b.high;
    return sum_of_ordered(product.high, product.low);
}

static struct pair pair_sum(struct pair a, struct pair b)
{
    struct pair sum = sum_of(a.high, b.high);
    sum.low += a.low + b.low;
    return sum_of_ordered(sum.high, sum.low);
}

// e to the power high + low, for a low that is small beside the high or beside 1.
static double exp_of_pair(double high, double low)
{
    if (high > 709.8) {
        return HUGE_VAL;
    }
    if (high < -745.2) {
        return 0.0;
    }
    double power = floor(high * log2_e + 0.5);
    struct pair rest = sum_of(high - power * ln2_high, -power * ln2_low);
    rest = sum_of_ordered(rest.high, rest.low + low);

    // 1 + r + r²/2! + ... + r^13/13! with |r| <= ln(2)/2: what is left out is under 1e-17.
    static const double factorials[] = {6227020800.0,
                                        479001600.0,
                                        39916800.0,
                                        3628800.0,
                                        362880.0,
                                        40320.0,
                                        5040.0,
                                        720.0,
                                        120.0,
                                        24.0,
                                        6.0,
                                        2.0};
    double r = rest.high;
    double series = 0.0;
    for (unsigned i = 0; i < sizeof factorials / sizeof factorials[0]; i++) {
        series = series * r + 1.0 / factorials[i];
    }
    struct pair sum = sum_of_ordered(1.0, r);
    double value = sum.high + (sum.low + (r * r * series + rest.low * (1.0 + r)));
    return ldexp(value, (int)power);
}

double det_exp(double x)
{
    return exp_of_pair(x, 0.0);
}

// x as mantissa times a power of two, the mantissa from sqrt(1/2) to sqrt(2).
static double mantissa_of(double x, int *exponent)
{
    int scale = 0;
    if (x < DBL_MIN) {
        x *= 0x1p54;
        scale = -54;
    }
    uint64_t bits = 0;
    memcpy(&bits, &x, sizeof bits);
    *exponent = (int)(bits >> 52) - 1022 + scale;
    bits = (bits & 0x000fffffffffffffU) | 0x3fe0000000000000U;
    double mantissa = 0.0;
    memcpy(&mantissa, &bits, sizeof mantissa);
    if (mantissa < sqrt_half) {
        mantissa *= 2.0;
        *exponent -= 1;
    }
    return mantissa;
}

// The logarithm to some 65 bits, as det_pow needs it.
static struct pair log_of(double x)
{
    int exponent = 0;
    double m = mantissa_of(x, &exponent);

    // ln(m) = 2 (s + s³/3 + s⁵/5 + ...), s = (m - 1) / (m + 1), s² < 0.03.
    double above = m - 1.0; // exact
    struct pair below = sum_of(m, 1.0);
    struct pair s = {above / below.high, 0.0};
    struct pair product = product_of(s.high, below.high);
    s.low = ((above - product.high) - product.low - s.high * below.low) / below.high;
    struct pair square = pair_product(s, s);

    double tail = 0.0;
    for (int denominator = 27; denominator >= 5; denominator -= 2) {
        tail = tail * square.high + 2.0 / (double)denominator;
    }
    struct pair two_thirds = {0x1.5555555555555p-1, 0x1.5555555555555p-55};
    struct pair series = pair_sum(two_thirds, (struct pair){square.high * tail, 0.0});
    struct pair cubic = pair_product(pair_product(s, square), series);
    struct pair log_m = pair_sum((struct pair){2.0 * s.high, 2.0 * s.low}, cubic);

    double k = (double)exponent;
    struct pair log_power = sum_of_ordered(k * ln2_high, k * ln2_low);
    return pair_sum(log_power, log_m);
}

double det_log(double x)
{
    ASSERT(x > 0.0 && x <= DBL_MAX);
    struct pair log_x = log_of(x);
    return log_x.high + log_x.low;
}

double det_pow(double x, double y)
{
    ASSERT(x >= 0.0 && x <= DBL_MAX && fabs(y) <= DBL_MAX);
    if (y == 0.0 || x == 1.0) {
        return 1.0;
    }
    if (x == 0.0) {
        ASSERT(y > 0.0);
        return 0.0;
    }
    if (fabs(y) > 1e19) { // |ln x| is at least 1e-16: out of range for sure
        return (y > 0.0) == (x > 1.0) ? HUGE_VAL : 0.0;
    }
    struct pair log_x = log_of(x);
    if (fabs(log_x.high * y) > 1e4) {
        return log_x.high * y > 0.0 ? HUGE_VAL : 0.0;
    }
    struct pair product = product_of(log_x.high, y);
    return exp_of_pair(product.high, product.low + log_x.low * y);
}

static const double angle_max = 1e8;

// The angle less a number of quarter turns, |rest| <= pi/4; returns that number modulo 4.
static unsigned quarter_turns(double x, struct pair *rest)
{
    // pi/2 in pieces of 26 bits, whose products with a number of 27 bits are exact.
    static const double piece1 = 0x1.921fb50000000p+0;
    static const double piece2 = 0x1.110b460000000p-26;
    static const double piece3 = 0x1.1a62630000000p-54;
    static const double piece4 = 0x1.8a2e03707344ap-81;
    static const double two_over_pi = 0x1.45f306dc9c883p-1;

    double k = floor(x * two_over_pi + 0.5);
    struct pair sum = sum_of(x - k * piece1, -k * piece2);
    struct pair next = sum_of(sum.high, -k * piece3);
    *rest = sum_of_ordered(next.high, next.low + sum.low - k * piece4);
    double turns = k - 4.0 * floor(k * 0.25);
    return (unsigned)turns;
}

// Sine of an angle of at most pi/4, by its series.
static double sine_of(struct pair angle)
{
    double r = angle.high;
    double z = r * r;
    double series = 1.0 / 355687428096000.0;
    series = series * z - 1.0 / 1307674368000.0;
    series = series * z + 1.0 / 6227020800.0;
    series = series * z - 1.0 / 39916800.0;
    series = series * z + 1.0 / 362880.0;
    series = series * z - 1.0 / 5040.0;
    series = series * z + 1.0 / 120.0;
    series = series * z - 1.0 / 6.0;
    return r + (r * z * series + angle.low * (1.0 - 0.5 * z));
}

// Cosine of an angle of at most pi/4, by its series.
static double cosine_of(struct pair angle)
{
    double r = angle.high;
    double z = r * r;
    double series = -1.0 / 6402373705728000.0;
    series = series * z + 1.0 / 20922789888000.0;
    series = series * z - 1.0 / 87178291200.0;
    series = series * z + 1.0 / 479001600.0;
    series = series * z - 1.0 / 3628800.0;
    series = series * z + 1.0 / 40320.0;
    series = series * z - 1.0 / 720.0;
    series = series * z + 1.0 / 24.0;
    double half = 0.5 * z;
    double most = 1.0 - half;
    return most + (((1.0 - most) - half) + (z * z * series - r * angle.low));
}

double det_sin(double x)
{
    ASSERT(fabs(x) <= angle_max);
    struct pair rest;
    switch (quarter_turns(x, &rest)) {
    case 0:
        return sine_of(rest);
    case 1:
        return cosine_of(rest);
    case 2:
        return -sine_of(rest);
    default:
        return -cosine_of(rest);
    }
}

double det_cos(double x)
{
    ASSERT(fabs(x) <= angle_max);
    struct pair rest;
    switch (quarter_turns(x, &rest)) {
    case 0:
        return cosine_of(rest);
    case 1:
        return -sine_of(rest);
    case 2:
        return -cosine_of(rest);
    default:
        return sine_of(rest);
    }
}

// Arctangent of a ratio from 0 to 1: that of the nearest eighth, and a short series for the rest.
static struct pair arctangent_of(double ratio)
{
    static const struct pair eighths[] = {
        {0x0.0p+0, 0x0.0p+0},
        {0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59},
        {0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57},
        {0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56},
        {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56},
        {0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58},
        {0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56},
        {0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56},
        {0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55},
    };
    unsigned nearest = (unsigned)floor(ratio * 8.0 + 0.5);
    double eighth = (double)nearest * 0.125;
    double t = (ratio - eighth) / (1.0 + ratio * eighth);
    double z = t * t;
    double series = 1.0 / 13.0;
    series = series * z - 1.0 / 11.0;
    series = series * z + 1.0 / 9.0;
    series = series * z - 1.0 / 7.0;
    series = series * z + 1.0 / 5.0;
    series = series * z - 1.0 / 3.0;
    struct pair sum = sum_of(eighths[nearest].high, t);
    sum.low += t * z * series + eighths[nearest].low;
    return sum_of_ordered(sum.high, sum.low);
}

double det_atan2(double y, double x)
{
    static const struct pair half_turn = {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53};
    static const struct pair quarter_turn = {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
    double height = fabs(y);
    double width = fabs(x);
    ASSERT(height <= DBL_MAX && width <= DBL_MAX);
    if (height == 0.0 && width == 0.0) {
        return 0.0;
    }
    bool steep = height > width;
    struct pair angle = arctangent_of(steep ? width / height : height / width);
    if (steep) {
        angle = pair_sum(quarter_turn, (struct pair){-angle.high, -angle.low});
    }
    if (x < 0.0) {
        angle = pair_sum(half_turn, (struct pair){-angle.high, -angle.low});
    }
    double value = angle.high + angle.low;
    return y < 0.0 ? -value : value;
}

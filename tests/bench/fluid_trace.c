#include "tests/bench/fluid_trace.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const double worst_allowed = 1e-3; // [m]
static const double air_allowed = 0.05e5; // rms [Pa]: the same physics, not how exact
static const double oil_allowed = 0.5e5;

static void include(struct fluid_error *error, double sum, double worst)
{
    double rms = sqrt(sum / FLUID_SAMPLES);
    error->rms = rms > error->rms ? rms : error->rms;
    error->worst = worst > error->worst ? worst : error->worst;
}

// One value of each sample; those of two samples stand so many apart.
static void
compare_one(const double *values, const double *truth, uint32_t apart, struct fluid_error *error)
{
    double sum = 0.0;
    double worst = 0.0;
    for (uint32_t s = 0; s < FLUID_SAMPLES; s++) {
        double off = fabs(values[s * apart] - truth[s * apart]);
        sum += off * off;
        worst = off > worst ? off : worst;
    }
    include(error, sum, worst);
}

static struct fluid_errors compare(const struct fluid_trace *trace, const struct fluid_trace *truth)
{
    struct fluid_errors errors = {0};
    for (uint32_t i = 0; i < FLUID_MASSES; i++) {
        compare_one(&trace->positions[0][i],
                    &truth->positions[0][i],
                    FLUID_MASSES,
                    &errors.of[FLUID_OF_POSITION]);
        struct fluid_error *pressure = &errors.of[i < FLUID_AXES ? FLUID_OF_AIR : FLUID_OF_OIL];
        for (uint32_t side = 0; side < FLUID_SIDES; side++) {
            compare_one(&trace->pressures[0][i][side],
                        &truth->pressures[0][i][side],
                        FLUID_MASSES * FLUID_SIDES,
                        pressure);
        }
    }
    return errors;
}

struct fluid_errors fluid_print_errors(const char *name,
                                       const struct fluid_trace *trace,
                                       const struct fluid_trace *truth)
{
    struct fluid_errors errors = compare(trace, truth);
    const struct fluid_error *of = errors.of;
    (void)printf(", \"%s_error\": {\"position_mm\": [%.3f, %.4f], \"air_bar\": [%.4f, %.5f], "
                 "\"oil_bar\": [%.3f, %.4f]}",
                 name,
                 of[FLUID_OF_POSITION].worst * 1e3,
                 of[FLUID_OF_POSITION].rms * 1e3,
                 of[FLUID_OF_AIR].worst * 1e-5,
                 of[FLUID_OF_AIR].rms * 1e-5,
                 of[FLUID_OF_OIL].worst * 1e-5,
                 of[FLUID_OF_OIL].rms * 1e-5);
    return errors;
}

bool fluid_agrees(const struct fluid_errors *errors, double rms)
{
    const struct fluid_error *position = &errors->of[FLUID_OF_POSITION];
    return position->worst <= worst_allowed && position->rms <= rms &&
           errors->of[FLUID_OF_AIR].rms <= air_allowed &&
           errors->of[FLUID_OF_OIL].rms <= oil_allowed;
}

static int by_value(const void *a, const void *b)
{
    double one = *(const double *)a;
    double other = *(const double *)b;
    return one < other ? -1 : one > other;
}

double fluid_median(struct fluid_series series, uint32_t count)
{
    qsort(series.values, count, sizeof *series.values, by_value);
    return count % 2 == 1 ? series.values[count / 2]
                          : 0.5 * (series.values[count / 2 - 1] + series.values[count / 2]);
}

void fluid_print_ratio(const char *name,
                       struct fluid_series over,
                       const struct fluid_series *under,
                       uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        over.values[i] /= under->values[i];
    }
    double middle = fluid_median(over, count);
    qsort(over.values, count, sizeof *over.values, by_value);
    (void)printf(
        ", \"%s\": [%.1f, %.1f, %.1f]", name, middle, over.values[0], over.values[count - 1]);
}

#include "engine/laws/hydraulic/oil_state.h"

#include "engine/base/det_math.h"
#include "engine/laws/hydraulic/oil.h"

enum { NU_40, NU_100, TEMPERATURE_IF_ALONE };
enum { TEMPERATURE };

static const double walther = 0.7; // [mm2/s]
static const double ten = 2.302585092994046;

static double twice_log(double viscosity)
{
    return det_log(det_log(viscosity * 1e6 + walther) / ten) / ten;
}

static double viscosity_at(const double *p, double temperature)
{
    double low = det_log(313.15) / ten;
    double high = det_log(373.15) / ten;
    double slope = (twice_log(p[NU_40]) - twice_log(p[NU_100])) / (high - low);
    double wanted = twice_log(p[NU_40]) - slope * (det_log(temperature) / ten - low);
    double viscosity = det_exp(ten * det_exp(ten * wanted)) - walther;
    return oil_clamp(viscosity, 1.0, 1e4) * 1e-6;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double told = element_read(element, TEMPERATURE); // 0 while nobody has told it yet
    double temperature = told > 0.0 ? told : p[TEMPERATURE_IF_ALONE];
    element_write(element, 0, viscosity_at(p, oil_clamp(temperature, 230.0, 420.0)));
    return 0;
}

static void start(struct element *element)
{
    (void)end(element);
}

const struct element_type oil_state_element = {
    .start = start,
    .end = end,
    .slow = true,
};

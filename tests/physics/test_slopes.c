// Each law's slopes against finite differences, at many points: what Newton's method stands on.
#include "engine/base/random.h"
#include "engine/laws/registry.h"
#include "engine/solver/element.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { POINTS = 400, STATES = 64, SIGNALS = PLANT_LAW_SIGNALS_MAX };

// Values for required parameters, by unit; those whose unit says too little, by name.
static double usual(const struct law_parameter *parameter)
{
    static const struct {
        const char *word;
        double value;
    } table[] = {
        {"bore", 0.025},      {"rod_diameter", 0.01},
        {"stroke", 0.1},      {"contact_position", 0},
        {"exit_position", 1}, {"minimum", 0.0},
        {"maximum", 0.1},     {"position", 0.02},
        {"contact", 0.01},    {"seat_depth", 0.002},
        {"initial", 0.05},    {"ratio", 1.65},
        {"reactance", 4.0},   {"phase", 1.0},
        {"ohm", 50.0},        {"H", 2.0},
        {"A", 1.0},           {"V", 24.0},
        {"m3/(s.Pa)", 2e-9},  {"Pa", 3e5},
        {"Pa.s/m3", 7e6},     {"m3", 2e-5},
        {"kg", 1.0},          {"N/m", 1e5},
        {"N", 12.0},          {"N.s/m", 20.0},
        {"A2.s", 6.0},        {"m3/s", 2e-4},
        {"F", 1e-6},          {"rated_voltage", 230.0},
    };
    if (!parameter->required) {
        bool bore = strcmp(parameter->name, "diameter") == 0 && parameter->initial == 0.0;
        return bore ? 0.0015 : parameter->initial; // an orifice by its bore, else it is closed
    }
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        bool named = strcmp(table[i].word, parameter->name) == 0;
        if (named || strcmp(table[i].word, parameter->unit) == 0) {
            return table[i].value;
        }
    }
    return 0.5 < parameter->minimum ? parameter->minimum : 0.5;
}

struct subject {
    struct element element;
    double parameters[LAW_PARAMETERS_MAX];
    double state[STATES];
    double unknowns[64];
    uint64_t tick;
    uint32_t signals[SIGNALS];
};

static void set_up(struct subject *subject, const struct law *law, struct random *random)
{
    memset(subject, 0, sizeof(*subject));
    for (uint32_t i = 0; law->parameters[i].name != NULL; i++) {
        subject->parameters[i] = usual(&law->parameters[i]);
        assert_true(subject->parameters[i] >= law->parameters[i].minimum);
        assert_true(subject->parameters[i] <= law->parameters[i].maximum);
    }
    for (uint32_t i = 0; i < STATES; i++) {
        subject->state[i] = random_below(random, 2) == 0 ? 0.0 : 1.0;
    }
    for (uint32_t i = 0; i < SIGNALS; i++) {
        subject->signals[i] = PLANT_NONE;
    }
    uint32_t nodes = 0;
    while (law->nodes[nodes].name != NULL) {
        nodes++;
    }
    subject->element = (struct element){.type = law->element,
                                        .parameters = subject->parameters,
                                        .state = subject->state,
                                        .unknowns = subject->unknowns,
                                        .node_count = nodes,
                                        .reads = subject->signals,
                                        .writes = subject->signals,
                                        .tick = &subject->tick,
                                        .frequency = &element_mains_frequency};
}

static double point(enum domain domain, struct random *random)
{
    double r = random_double(random);
    if (domain == DOMAIN_PNEUMATIC) {
        return 0.8e5 + 8e5 * r;
    }
    if (domain == DOMAIN_HYDRAULIC) {
        return 120e5 * r - 1e5;
    }
    if (domain == DOMAIN_ROTATION) {
        return 400.0 * r - 200.0;
    }
    return domain == DOMAIN_ELECTRICAL ? 60.0 * r - 30.0 : 2.0 * r - 1.0;
}

static void fill_point(const struct law *law,
                       enum layer layer,
                       uint32_t part,
                       struct stamp *stamp,
                       struct random *random)
{
    const struct element_layer *type = &law->element->layers[layer];
    uint32_t width = layer == LAYER_AC ? 2 : 1;
    stamp->count = width * (type->node_count + type->branch_count);
    stamp->step = 1e-3;
    stamp->frequency = element_mains_frequency;
    for (uint32_t i = 0; i < stamp->count; i++) {
        uint32_t node = i / width;
        enum domain domain = DOMAIN_TRANSLATION;
        if (node < type->node_count) {
            domain = law->nodes[type->node_first + part * type->node_count + node].domain;
        }
        stamp->x[i] = point(domain, random);
        stamp->old[i] = point(domain, random);
    }
}

static void
evaluate(const struct subject *subject, enum layer layer, uint32_t part, struct stamp *stamp)
{
    memset(stamp->f, 0, sizeof(stamp->f));
    memset(stamp->j, 0, sizeof(stamp->j));
    subject->element.type->layers[layer].stamp(&subject->element, part, stamp);
}

// Compares one column; returns 1 if it could be compared, 0 beside a kink.
static int compare_column(const struct subject *subject,
                          const struct law *law,
                          enum layer layer,
                          uint32_t part,
                          const struct stamp *at,
                          uint32_t column)
{
    double step = 1e-6 * (fabs(at->x[column]) > 1.0 ? fabs(at->x[column]) : 1.0);
    struct stamp here = *at, above = *at, below = *at;
    above.x[column] += step;
    below.x[column] -= step;
    evaluate(subject, layer, part, &here);
    evaluate(subject, layer, part, &above);
    evaluate(subject, layer, part, &below);
    for (uint32_t row = 0; row < at->count; row++) {
        double right = (above.f[row] - here.f[row]) / (above.x[column] - at->x[column]);
        double left = (here.f[row] - below.f[row]) / (at->x[column] - below.x[column]);
        double scale = fabs(right) + fabs(left);
        double noise = 4e-16 * fabs(here.f[row]) / step;
        if (fabs(right - left) > 1e-3 * scale + 4.0 * noise) {
            return 0;
        }
        double slope = here.j[row * at->count + column];
        double error = fabs(slope - 0.5 * (right + left));
        if (error > 1e-3 * scale + 8.0 * noise) {
            print_error("%s: row %u column %u: slope %g, differences %g\n",
                        law->name,
                        row,
                        column,
                        slope,
                        0.5 * (right + left));
            fail();
        }
    }
    return 1;
}

static void the_slopes_of_every_law_are_those_of_its_value(void **state)
{
    (void)state;
    struct random random = random_for(1, "slopes", "points");
    int compared = 0, wanted = 0;
    for (uint32_t i = 0; law_at(i) != NULL; i++) {
        const struct law *law = law_at(i);
        for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
            for (int k = 0; law->element->layers[layer].stamp != NULL && k < POINTS; k++) {
                struct subject subject;
                struct stamp stamp;
                set_up(&subject, law, &random);
                fill_point(law, (enum layer)layer, 0, &stamp, &random);
                for (uint32_t column = 0; column < stamp.count; column++) {
                    compared += compare_column(&subject, law, (enum layer)layer, 0, &stamp, column);
                    wanted++;
                }
            }
        }
    }
    assert_true(compared > wanted * 9 / 10);
}

// A linear element promises that its slopes are the same everywhere.
static void a_linear_element_is_linear(void **state)
{
    (void)state;
    struct random random = random_for(2, "slopes", "points");
    for (uint32_t i = 0; law_at(i) != NULL; i++) {
        const struct law *law = law_at(i);
        for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
            if (!law->element->layers[layer].linear) {
                continue;
            }
            struct subject subject;
            struct stamp one, two;
            set_up(&subject, law, &random);
            fill_point(law, (enum layer)layer, 0, &one, &random);
            fill_point(law, (enum layer)layer, 0, &two, &random);
            evaluate(&subject, (enum layer)layer, 0, &one);
            evaluate(&subject, (enum layer)layer, 0, &two);
            assert_memory_equal(one.j, two.j, sizeof(one.j));
        }
    }
}

// A law that looks at the step or at what was before must say so, or the fast path will not ask it.
static void a_law_that_looks_back_says_so(void **state)
{
    (void)state;
    struct random random = random_for(4, "slopes", "points");
    for (uint32_t i = 0; law_at(i) != NULL; i++) {
        const struct law *law = law_at(i);
        for (uint32_t layer = LAYER_DC; layer <= LAYER_AC; layer++) {
            const struct element_layer *type = &law->element->layers[layer];
            for (int k = 0; type->stamp != NULL && !type->dynamic && k < 20; k++) {
                struct subject subject;
                struct stamp one;
                set_up(&subject, law, &random);
                fill_point(law, (enum layer)layer, 0, &one, &random);
                struct stamp two = one;
                two.step = 0.5;
                for (uint32_t n = 0; n < two.count; n++) {
                    two.old[n] += 1.0;
                }
                evaluate(&subject, (enum layer)layer, 0, &one);
                evaluate(&subject, (enum layer)layer, 0, &two);
                if (memcmp(one.f, two.f, one.count * sizeof(double)) != 0) {
                    print_error("%s looks back in layer %u\n", law->name, layer);
                    fail();
                }
            }
        }
    }
}

// No source inside: with all across values equal and no current, nothing flows, and what flows
// otherwise takes power. A diode with i(0) != 0 once put 13 V on an open input.
static void a_passive_element_gives_no_power(void **state)
{
    (void)state;
    static const char *const passive[] = {"wire",
                                          "resistor",
                                          "contact",
                                          "fuse",
                                          "breaker",
                                          "lamp",
                                          "plc_input",
                                          "plc_cpu",
                                          "safety_relay",
                                          "sensor_output",
                                          "cable_coupling",
                                          "heater",
                                          "motor_breaker",
                                          "overload_relay",
                                          "rcd",
                                          "suppressor",
                                          "led",
                                          "plc_output",
                                          "two_wire_sensor",
                                          "analog_input"};
    struct random random = random_for(3, "slopes", "points");
    for (size_t i = 0; i < sizeof(passive) / sizeof(passive[0]); i++) {
        const struct law *law = law_find(passive[i]);
        const struct element_layer *type = &law->element->layers[LAYER_DC];
        for (int k = 0; k < POINTS; k++) {
            struct subject subject;
            struct stamp stamp;
            set_up(&subject, law, &random);
            fill_point(law, LAYER_DC, 0, &stamp, &random);
            for (int pass = 0; type->branch_count > 0 && pass < 4; pass++) {
                // the branch law gives the current at these voltages
                evaluate(&subject, LAYER_DC, 0, &stamp);
                uint32_t b = type->node_count;
                stamp.x[b] -= stamp.f[b] / stamp.j[b * stamp.count + b];
            }
            evaluate(&subject, LAYER_DC, 0, &stamp);
            double power = 0.0;
            for (uint32_t n = 0; n < type->node_count; n++) {
                power += stamp.x[n] * stamp.f[n];
            }
            if (!(power >= -1e-9)) {
                print_error("%s gives %g W\n", law->name, -power);
                fail();
            }
        }
    }
}

// T37. What an element takes in, from rest, over any motion whatever: never less than nothing. It may give back what it
// stored, no more. An element that is passive alone is passive in any network, since Kirchhoff's law adds no power.
static double
taken(struct subject *subject, const struct law *law, struct random *random, double *moved)
{
    const struct element_layer *type = &law->element->layers[LAYER_FLOW];
    struct stamp stamp = {.count = type->node_count + type->branch_count};
    double energy = 0.0, least = 0.0;
    *moved = 0.0;
    for (int k = 0; k < POINTS; k++) {
        stamp.step = 1e-3 * (double)(1 + random_below(random, 50));
        for (uint32_t i = 0; i < type->node_count; i++) {
            stamp.old[i] = stamp.x[i];
            double share = law->nodes[i].domain == DOMAIN_TRANSLATION ? 0.2 : 0.01;
            double wanted = share * point(law->nodes[i].domain, random);
            stamp.x[i] = random_below(random, 4) == 0 ? 0.0 : 0.7 * stamp.x[i] + 0.3 * wanted;
            subject->unknowns[i] = stamp.x[i];
        }
        evaluate(subject, LAYER_FLOW, 0, &stamp);
        for (uint32_t i = 0; i < type->node_count; i++) {
            energy += stamp.step * stamp.f[i] * stamp.x[i];
            *moved += fabs(stamp.step * stamp.f[i] * stamp.x[i]);
        }
        if (law->element->commit != NULL) {
            (void)law->element->commit(&subject->element, stamp.step);
        }
        least = energy < least ? energy : least;
    }
    return least;
}

static void a_mechanism_never_gives_back_more_than_it_took(void **state)
{
    (void)state;
    static const char *const passive[] = {"slide",
                                          "friction",
                                          "inertia",
                                          "shaft_grip",
                                          "rod_grip",
                                          "shaft_damper",
                                          "rod_damper",
                                          "end_stop",
                                          "gear",
                                          "screw",
                                          "lever",
                                          "belt",
                                          "drum",
                                          "bearing",
                                          "conveyor",
                                          "nest",
                                          "seal_friction",
                                          "rack_pinion"};
    struct random random = random_for(4, "slopes", "points");
    for (size_t i = 0; i < sizeof(passive) / sizeof(passive[0]); i++) {
        const struct law *law = law_find(passive[i]);
        double all = 0.0;
        for (int trial = 0; trial < 20; trial++) {
            struct subject subject;
            set_up(&subject, law, &random);
            memset(subject.state, 0, sizeof(subject.state));
            for (uint32_t n = 0; n < subject.element.node_count; n++) {
                subject.element.nodes[n] = n;
            }
            if (law->element->start != NULL) {
                law->element->start(&subject.element);
            }
            subject.state[0] = strcmp(law->name, "nest") == 0 ? 1.0 : subject.state[0];
            double moved;
            double least = taken(&subject, law, &random, &moved);
            all += moved;
            if (!(least >= -1e-9 * moved)) {
                print_error("%s gives %g J of %g\n", law->name, -least, moved);
                fail();
            }
        }
        if (!(all > 0.0)) {
            print_error("%s takes nothing\n", law->name);
            fail();
        }
    }
}

// What flows through an opening flows downhill: it takes the pressure's power and gives none, to the outside too.
static void an_opening_lets_nothing_flow_uphill(void **state)
{
    (void)state;
    static const char *const passive[] = {"orifice",
                                          "valve_path",
                                          "check",
                                          "regulator",
                                          "soft_start",
                                          "leak",
                                          "cushion",
                                          "oil_orifice",
                                          "oil_gap",
                                          "oil_check",
                                          "oil_relief",
                                          "oil_reducer",
                                          "oil_compensator",
                                          "oil_path",
                                          "oil_pilot_valve"};
    static const double outside[DOMAIN_COUNT] = {[DOMAIN_PNEUMATIC] = 101300.0};
    struct random random = random_for(5, "slopes", "points");
    for (size_t i = 0; i < sizeof(passive) / sizeof(passive[0]); i++) {
        const struct law *law = law_find(passive[i]);
        double flows = 0.0;
        for (int k = 0; k < POINTS; k++) {
            struct subject subject;
            struct stamp stamp;
            set_up(&subject, law, &random);
            fill_point(law, LAYER_FLOW, 0, &stamp, &random);
            evaluate(&subject, LAYER_FLOW, 0, &stamp);
            double power = 0.0, turned = 0.0;
            for (uint32_t n = 0; n < stamp.count; n++) {
                double taken = (stamp.x[n] - outside[law->nodes[n].domain]) * stamp.f[n];
                power += taken;
                turned += fabs(taken);
            }
            flows += turned;
            if (power < -1e-9 * turned) {
                print_error("%s gives %g W of %g\n", law->name, -power, turned);
                fail();
            }
        }
        if (!(flows > 0.0)) {
            print_error("nothing flows through %s\n", law->name);
            fail();
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_slopes_of_every_law_are_those_of_its_value),
        cmocka_unit_test(a_linear_element_is_linear),
        cmocka_unit_test(a_law_that_looks_back_says_so),
        cmocka_unit_test(a_passive_element_gives_no_power),
        cmocka_unit_test(a_mechanism_never_gives_back_more_than_it_took),
        cmocka_unit_test(an_opening_lets_nothing_flow_uphill),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

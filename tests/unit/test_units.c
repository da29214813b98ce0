#include "engine/base/units.h"
#include "tests/support/aborts.h"
#include "tests/support/check.h"

#include <string.h>

struct reading {
    const char *text;
    const char *quantity;
    double si;
};

static void quantities_become_si_to_the_last_bit(void **state)
{
    (void)state;
    static const struct reading readings[] = {
        {"4.8 W", "power", 4.8},
        {"1.5 kW", "power", 1500.0},
        {"6 bar", "pressure", 6e5},
        {"6 bar_gauge", "pressure", 6e5 + 101300.0},
        {"150 mbar", "pressure", 15000.0},
        {"0.9 l/(s·bar)", "sonic_conductance", 0.9e-8},
        {"0.9 dm3/(s·bar)", "sonic_conductance", 0.9e-8},
        {"0.9 l/s/bar", "sonic_conductance", 0.9e-8},
        {"15 ms", "time", 0.015},
        {"10 min", "time", 600.0},
        {"2 h", "time", 7200.0},
        {"100 mm", "length", 0.1},
        {"100mm", "length", 0.1},
        {"12 N", "force", 12.0},
        {"12 N", "N", 12.0},
        {"384 ohm", "resistance", 384.0},
        {"384 Ω", "resistance", 384.0},
        {"384 \u2126", "resistance", 384.0},
        {"2.2 kΩ", "ohm", 2200.0},
        {"1e9 ohm", "resistance", 1e9},
        {"14.7 kohm", "resistance", 14700.0},
        {"2.5 mm2", "area", 2.5e-6},
        {"2.5 mm²", "area", 2.5e-6},
        {"2.5 mm^2", "area", 2.5e-6},
        {"0.75 l", "volume", 0.75e-3},
        {"24 cm³", "volume", 24e-6},
        {"30 N·s/m", "friction_viscous", 30.0},
        {"30 N*s/m", "friction_viscous", 30.0},
        {"30 N.s/m", "friction_viscous", 30.0},
        {"30 N s m-1", "friction_viscous", 30.0},
        {"50 %", "ratio", 0.5},
        {"0.65", "ratio", 0.65},
        {"0.65", "1", 0.65},
        {"-3", "count", -3.0},
        {"40 °C", "temperature", 313.15},
        {"40 °C", "temperature_difference", 40.0},
        {"20 K", "temperature_difference", 20.0},
        {"2 K/W", "thermal_resistance", 2.0},
        {"2 °C/W", "thermal_resistance", 2.0},
        {"90 A2s", "i2t", 90.0},
        {"90 A²·s", "i2t", 90.0},
        {"500 l/min ANR", "volume_flow", 0.5 / 60.0},
        {"50 Hz", "frequency", 50.0},
        {"50 1/s", "frequency", 50.0},
        {"470 µF", "capacitance", 470e-6},
        {"470 μF", "capacitance", 470e-6},
        {"470 uF", "capacitance", 470e-6},
        {"1.2 mH", "inductance", 1.2e-3},
        {"12 mA", "current", 0.012},
        {"9.81 m/s2", "acceleration", 9.81},
        {"9.81 m/s²", "acceleration", 9.81},
        {"1 kWh", "energy", 3.6e6},
        {"38 EUR", "cost", 38.0},
        {"38 €", "cost", 38.0},
        {"+1.5e-3 m", "length", 1.5e-3},
    };
    for (size_t i = 0; i < sizeof readings / sizeof readings[0]; i++) {
        double si = -77.0;
        if (!units_parse(readings[i].text, readings[i].quantity, &si)) {
            fail_msg("%s is not read as %s", readings[i].text, readings[i].quantity);
        }
        double slack = readings[i].si == 0.5 / 60.0 ? 1e-17 : 0.0;
        if (si < readings[i].si - slack || si > readings[i].si + slack) {
            fail_msg("%s is read as %.17g", readings[i].text, si);
        }
    }
}

static void turns_become_radians(void **state)
{
    (void)state;
    double si = 0.0;
    assert_true(units_parse("3000 rpm", "angular_speed", &si));
    assert_true(si > 314.1592653 && si < 314.1592654);
    assert_true(units_parse("3000 tr/min", "angular_speed", &si));
    assert_true(si > 314.1592653 && si < 314.1592654);
    assert_true(units_parse("180 °", "angle", &si));
    assert_true(si > 3.1415926535 && si < 3.1415926536);
}

static void what_is_no_such_quantity_is_refused(void **state)
{
    (void)state;
    static const struct reading refused[] = {
        {"4.8", "power", 0},         {"4.8 V", "power", 0},
        {"4.8 w", "power", 0},       {"", "power", 0},
        {"W", "power", 0},           {"4,8 W", "power", 0},
        {"4.8 W x", "power", 0},     {"4.8 W/", "power", 0},
        {"4.8 (W", "power", 0},      {"4.8 W)", "power", 0},
        {"4. W", "power", 0},        {".5 W", "power", 0},
        {"0x10 W", "power", 0},      {"1e999 W", "power", 0},
        {"1e9999 W", "power", 0},    {"nan W", "power", 0},
        {"inf W", "power", 0},       {"6 bar", "force", 0},
        {"6 mbar_gauge", "Pa", 0},   {"6 m^", "length", 0},
        {"6 m^-", "length", 0},      {"6 kmin", "time", 0},
        {"6 s", "length", 0},        {"1 m2", "length", 0},
        {"6 ((((((m))))))", "m", 0}, {"- 6 m", "length", 0},
        {"6 m m", "length", 0},
    };
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        double si = -77.0;
        if (units_parse(refused[i].text, refused[i].quantity, &si)) {
            fail_msg("\"%s\" is read as %s", refused[i].text, refused[i].quantity);
        }
        assert_true(si == -77.0);
    }
}

static void every_quantity_has_a_unit_it_can_be_read_in(void **state)
{
    (void)state;
    size_t count = 0;
    for (; units_quantity_at(count) != NULL; count++) {
        const struct units_quantity *quantity = units_quantity_at(count);
        char text[64] = "7 ";
        (void)text_copy(text + 2, sizeof text - 2, quantity->si_unit);
        double si = 0.0;
        assert_true(units_parse(text, quantity->name, &si));
        assert_true(si == 7.0);
        assert_string_equal(units_si_name(quantity->name), quantity->si_unit);
    }
    assert_true(count > 25);
    assert_null(units_si_name("happiness"));
}

static void quantities_are_known_and_compared(void **state)
{
    (void)state;
    assert_true(units_is_known("pressure"));
    assert_true(units_is_known("bar_gauge"));
    assert_true(units_is_known("l/(s·bar)"));
    assert_false(units_is_known("happiness"));
    assert_true(units_same_dimension("pressure", "N/m2"));
    assert_false(units_same_dimension("pressure", "force"));
    assert_false(units_same_dimension("pressure", "happiness"));
}

static void parse_as_happiness(void *nothing)
{
    (void)nothing;
    double si = 0.0;
    (void)units_parse("1 m", "happiness", &si);
}

static void to_ask_for_an_unknown_quantity_is_a_bug(void **state)
{
    (void)state;
    assert_true(aborts(parse_as_happiness, NULL));
}

static void
check_shown(double si, const char *unit, int decimals, enum language language, const char *expected)
{
    char text[64];
    assert_true(units_format(text, sizeof text, si, unit, decimals, language));
    assert_string_equal(text, expected);
}

static void values_are_shown_in_the_readers_language(void **state)
{
    (void)state;
    check_shown(691300.0, "bar_gauge", 1, LANGUAGE_FR, "5,9\u00A0bar");
    check_shown(691300.0, "bar_gauge", 1, LANGUAGE_EN, "5.9\u00A0bar");
    check_shown(101300.0, "bar_gauge", 1, LANGUAGE_FR, "0,0\u00A0bar");
    check_shown(101299.0, "bar_gauge", 1, LANGUAGE_FR, "0,0\u00A0bar");
    check_shown(24.06, "V", 1, LANGUAGE_FR, "24,1\u00A0V");
    check_shown(-24.06, "V", 1, LANGUAGE_EN, "-24.1\u00A0V");
    check_shown(0.0625, "mA", 1, LANGUAGE_EN, "62.5\u00A0mA");
    check_shown(384.0, "ohm", 0, LANGUAGE_FR, "384\u00A0Ω");
    check_shown(2200.0, "kohm", 1, LANGUAGE_FR, "2,2\u00A0kΩ");
    check_shown(2200.0, "kΩ", 1, LANGUAGE_FR, "2,2\u00A0kΩ");
    check_shown(0.5, "%", 0, LANGUAGE_FR, "50\u00A0%");
    check_shown(0.5, "%", 0, LANGUAGE_EN, "50%");
    check_shown(313.15, "°C", 1, LANGUAGE_FR, "40,0\u00A0°C");
    check_shown(2.5e-6, "mm2", 1, LANGUAGE_FR, "2,5\u00A0mm²");
    check_shown(0.001, "l/min", 1, LANGUAGE_FR, "60,0\u00A0l/min");
    check_shown(314.15926535897933, "rpm", 0, LANGUAGE_FR, "3000\u00A0tr/min");
    check_shown(314.15926535897933, "rpm", 0, LANGUAGE_EN, "3000\u00A0rpm");
    check_shown(12.0, "", 0, LANGUAGE_FR, "12");
    check_shown(12.0, "1", 2, LANGUAGE_FR, "12,00");
}

static void a_value_that_does_not_fit_is_told(void **state)
{
    (void)state;
    char text[6];
    assert_false(units_format(text, sizeof text, 24.0, "V", 1, LANGUAGE_FR));
    assert_string_equal(text, "24,0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quantities_become_si_to_the_last_bit),
        cmocka_unit_test(turns_become_radians),
        cmocka_unit_test(what_is_no_such_quantity_is_refused),
        cmocka_unit_test(every_quantity_has_a_unit_it_can_be_read_in),
        cmocka_unit_test(quantities_are_known_and_compared),
        cmocka_unit_test(to_ask_for_an_unknown_quantity_is_a_bug),
        cmocka_unit_test(values_are_shown_in_the_readers_language),
        cmocka_unit_test(a_value_that_does_not_fit_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

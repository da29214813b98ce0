// How well the work was made: joints, leaks, order, fits, lubricant, guards.
#include "grading/evidence/repair.h"
#include "grading/evidence/workmanship.h"
#include "tests/support/rig.h"

#define DONE "run_test(manual) hand_over(definitive)"

static void wires_go_back_where_they_were(void **state)
{
    (void)state;
    static const char *const none = "";
    RIG_IS(SHOWN,
           evidence_connections_right,
           none,
           "disconnect(W245,1Y1:A1) connect(W245,1Y1:A1) fit(1Y1,EV-1) " DONE);
    RIG_IS(
        REFUTED, evidence_connections_right, none, "disconnect(W245,1Y1:A1) fit(1Y1,EV-1) " DONE);
    RIG_IS(REFUTED,
           evidence_connections_right,
           none,
           "disconnect(W245,1Y1:A1) connect(W245,1Y1:A2) " DONE);
    RIG_IS(ABSENT, evidence_connections_right, none, "dismantle(3K1) " DONE);
    RIG_IS(ABSENT, evidence_connections_right, none, "fit(1Y1,EV-1)");
}

static void terminals_are_tightened_to_their_torque(void **state)
{
    (void)state;
    static const char *const torque = ",\"torques\":{\"1Y1\":2}";
    RIG_IS(SHOWN, evidence_connections_right, torque, "fit(1Y1,EV-1) tighten(1Y1)=2.1 " DONE);
    RIG_IS(PARTIAL, evidence_connections_right, torque, "fit(1Y1,EV-1) " DONE);
    RIG_IS(PARTIAL, evidence_connections_right, torque, "fit(1Y1,EV-1) tighten(1Y1)=3 " DONE);
    RIG_IS(PARTIAL, evidence_connections_right, torque, "tighten(1Y1)=2 fit(1Y1,EV-1) " DONE);
}

static void tightness_is_shown_after_the_work(void **state)
{
    (void)state;
    static const char *const air = ",\"leak_tests\":[\"T8\",\"1V1\"]";
    static const char *const tube = ",\"leak_tests\":[\"T8\"]";
    RIG_IS(SHOWN, evidence_connections_tight, tube, "dismantle(T8) fit(T8,TU) spray(T8)=0 " DONE);
    RIG_IS(SHOWN,
           evidence_connections_tight,
           tube,
           "dismantle(T8) fit(T8,TU) measure(T8,,ultrasound)=0 " DONE);
    RIG_IS(PARTIAL, evidence_connections_tight, air, "dismantle(T8) fit(T8,TU) spray(T8)=0 " DONE);
    RIG_IS(REFUTED, evidence_connections_tight, tube, "dismantle(T8) fit(T8,TU) " DONE);
    RIG_IS(REFUTED, evidence_connections_tight, tube, "spray(T8)=0 dismantle(T8) fit(T8,TU) " DONE);
    RIG_IS(REFUTED,
           evidence_connections_tight,
           tube,
           "dismantle(T8) fit(T8,TU) spray(T8)=0.0001 " DONE);
    RIG_IS(REFUTED, evidence_connections_tight, tube, "disconnect(T8,0S1:P) spray(T8)=0 " DONE);
    RIG_IS(ABSENT, evidence_connections_tight, tube, "fit(1Y1,EV-1) " DONE);
    RIG_IS(ABSENT, evidence_connections_tight, tube, "dismantle(T8) fit(T8,TU)");
}

static void parts_come_off_marked_and_in_order(void **state)
{
    (void)state;
    static const char *const order = ",\"order\":[[\"HO1\",\"3K1\",\"3A\"]]";
    RIG_IS(SHOWN, evidence_dismantled_in_order, "", "mark(3K1) dismantle(3K1)");
    RIG_IS(PARTIAL, evidence_dismantled_in_order, "", "dismantle(3K1)");
    RIG_IS(PARTIAL, evidence_dismantled_in_order, "", "dismantle(3K1) mark(3K1)");
    RIG_IS(SHOWN,
           evidence_dismantled_in_order,
           order,
           "mark(3K1) mark(3A) dismantle(3K1) dismantle(3A)");
    RIG_IS(REFUTED,
           evidence_dismantled_in_order,
           order,
           "mark(3K1) mark(3A) dismantle(3A) dismantle(3K1)");
    RIG_IS(REFUTED, evidence_dismantled_in_order, "", "mark(3K1) dismantle(3K1) damage(3K1)");
    RIG_IS(SHOWN, evidence_dismantled_in_order, ",\"marks\":[\"3A\"]", "dismantle(3K1)");
    RIG_IS(ABSENT, evidence_dismantled_in_order, "", "dismantle(1Y1)");
}

static void fits_are_measured_after_reassembly(void **state)
{
    (void)state;
    static const char *const after =
        ",\"after\":[{\"mode\":\"misalignment\",\"on\":\"3K1\",\"below\":0.00005}],"
        "\"torques\":{\"3K1\":[8,10]},\"settings\":{\"3K1.offset\":[0,0.1]}";
    static const char *const all = "fit(3K1,AC) tighten(3K1)=9 adjust(3K1,offset)=0.05 "
                                   "measure(3K1,,misalignment)=0.00003 " DONE;
    RIG_IS(SHOWN, evidence_fits_right, after, all);
    RIG_IS(REFUTED,
           evidence_fits_right,
           after,
           "fit(3K1,AC) tighten(3K1)=9 adjust(3K1,offset)=0.05 "
           "measure(3K1,,misalignment)=0.0003 " DONE);
    RIG_IS(REFUTED,
           evidence_fits_right,
           after,
           "fit(3K1,AC) tighten(3K1)=14 adjust(3K1,offset)=0.05 "
           "measure(3K1,,misalignment)=0.00003 " DONE);
    RIG_IS(
        REFUTED,
        evidence_fits_right,
        after,
        "fit(3K1,AC) tighten(3K1)=9 adjust(3K1,offset)=2 measure(3K1,,misalignment)=0.00003 " DONE);
    RIG_IS(PARTIAL,
           evidence_fits_right,
           after,
           "fit(3K1,AC) tighten(3K1)=9 adjust(3K1,offset)=0.05 " DONE);
    RIG_IS(SHOWN, evidence_fits_right, "", "fit(3K1,AC) measure(3K1,,play)=0.00002 " DONE);
    RIG_IS(PARTIAL, evidence_fits_right, "", "fit(3K1,AC) touch(3K1) " DONE);
    RIG_IS(REFUTED, evidence_fits_right, "", "measure(3K1,,play)=0.00002 fit(3K1,AC) " DONE);
    RIG_IS(ABSENT, evidence_fits_right, "", "fit(3K1,AC)");
    RIG_IS(ABSENT, evidence_fits_right, after, "fit(1Y1,EV-1) " DONE);
}

static void lubricant_and_quantity_are_those_asked_for(void **state)
{
    (void)state;
    static const char *const grease =
        ",\"lubrication\":{\"3K1\":{\"product\":[\"lithium\",\"KP2K\"],\"quantity\":5}}";
    RIG_IS(SHOWN, evidence_lubricated, grease, "lubricate(3K1,Graisse-LITHIUM)=5.5 " DONE);
    RIG_IS(PARTIAL, evidence_lubricated, grease, "lubricate(3K1,lithium)=50 " DONE);
    RIG_IS(PARTIAL, evidence_lubricated, grease, "lubricate(3K1,lithium) " DONE);
    RIG_IS(REFUTED, evidence_lubricated, grease, "lubricate(3K1,silicone)=5 " DONE);
    RIG_IS(REFUTED, evidence_lubricated, grease, DONE);
    RIG_IS(REFUTED, evidence_lubricated, grease, "lubricate(3K1,KP2K)=5 fit(3K1,AC) " DONE);
    RIG_IS(ABSENT, evidence_lubricated, grease, "fit(3K1,AC)");
    RIG_IS(SHOWN, evidence_lubricated, "", "lubricate(3K1,lithium) " DONE);
    RIG_IS(PARTIAL, evidence_lubricated, "", "lubricate(3K1) " DONE);
    RIG_IS(ABSENT, evidence_lubricated, "", DONE);
}

static void guards_are_back_before_the_energy(void **state)
{
    (void)state;
    RIG_IS(SHOWN,
           evidence_guards_back,
           "",
           "operate(Q0,0) fit(3K1,AC) refit_guard(3K1) operate(Q0,1) " DONE);
    RIG_IS(PARTIAL,
           evidence_guards_back,
           "",
           "operate(Q0,0) fit(3K1,AC) operate(Q0,1) refit_guard(3K1) " DONE);
    RIG_IS(REFUTED, evidence_guards_back, "", "operate(Q0,0) fit(3K1,AC) operate(Q0,1) " DONE);
    RIG_IS(REFUTED, evidence_guards_back, "", "refit_guard(3K1) fit(3K1,AC) " DONE);
    RIG_IS(REFUTED,
           evidence_guards_back,
           "",
           "fit(3K1,AC) operate(Q0,1) hazard(unguarded)=2 refit_guard(3K1) " DONE);
    RIG_IS(REFUTED,
           evidence_guards_back,
           "",
           "fit(3K1,AC) refit_guard(3K1) run_test(manual)! hand_over(definitive)");
    RIG_IS(ABSENT, evidence_guards_back, "", "fit(1Y1,EV-1) " DONE);
    RIG_IS(ABSENT, evidence_guards_back, "", "fit(3K1,AC) refit_guard(3K1)");
}

static void a_mechanism_may_be_restored_without_a_part(void **state)
{
    (void)state;
    RIG_IS(SHOWN, evidence_equivalence_mechanical, "", "adjust(3K1,offset)=3 " DONE);
    RIG_IS(SHOWN, evidence_equivalence_mechanical, "", "fit(3K1,AC) " DONE);
    RIG_IS(SHOWN, evidence_equivalence_mechanical, "", "fit(3K1) " DONE); // its own article
    RIG_IS(REFUTED, evidence_equivalence_mechanical, "", "fit(3K1,XX) " DONE);
    RIG_IS(REFUTED, evidence_equivalence_mechanical, "", "look(3K1) " DONE);
    RIG_IS(ABSENT, evidence_equivalence_mechanical, "", "look(3K1)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wires_go_back_where_they_were),
        cmocka_unit_test(terminals_are_tightened_to_their_torque),
        cmocka_unit_test(tightness_is_shown_after_the_work),
        cmocka_unit_test(parts_come_off_marked_and_in_order),
        cmocka_unit_test(fits_are_measured_after_reassembly),
        cmocka_unit_test(lubricant_and_quantity_are_those_asked_for),
        cmocka_unit_test(guards_are_back_before_the_energy),
        cmocka_unit_test(a_mechanism_may_be_restored_without_a_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

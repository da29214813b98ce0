// The worker's qualification, the state of the workplace, and the chain that is named first.
#include "grading/evidence/hypotheses.h"
#include "grading/evidence/workplace.h"
#include "tests/support/rig.h"

#define DONE "hand_over(definitive)"

static void electrical_acts_stay_within_the_qualification(void **state)
{
    (void)state;
    RIG_IS(SHOWN,
           evidence_qualification_kept,
           "",
           "measure(Q0:2,Q0:4,V~)=400 operate(Q0,0) lock(Q0) dismantle(1Y1) fit(1Y1,EV-1)");
    RIG_IS(ABSENT, evidence_qualification_kept, "", "measure(1Y1:A1,1Y1:A2,V=)=24 fit(HO1,FX)");
    RIG_IS(REFUTED, evidence_qualification_kept, "", "dismantle(1Y1) state(volts)=230");
    RIG_IS(REFUTED, evidence_qualification_kept, "", "dismantle(1Y1) hazard(shock)=2");
    RIG_IS(REFUTED, evidence_qualification_kept, "", "measure(Q0:2,Q0:4,V~)=5500");
    static const char *const novice = ",\"qualification\":\"B0\"";
    RIG_IS(REFUTED, evidence_qualification_kept, novice, "dismantle(1Y1)");
    RIG_IS(REFUTED, evidence_qualification_kept, novice, "measure(Q0:2,Q0:4,V~)=400");
    RIG_IS(ABSENT, evidence_qualification_kept, novice, "dismantle(HO1)");
    static const char *const replaces = ",\"qualification\":\"BS\"";
    RIG_IS(SHOWN, evidence_qualification_kept, replaces, "lock(Q0) dismantle(1Y1)");
    RIG_IS(REFUTED, evidence_qualification_kept, replaces, "measure(Q0:2,Q0:4,V~)=400");
    static const char *const locks = ",\"qualification\":\"BC\"";
    RIG_IS(SHOWN, evidence_qualification_kept, locks, "lock(Q0)");
    RIG_IS(REFUTED, evidence_qualification_kept, locks, "lock(Q0) dismantle(1Y1)");
}

static void the_workplace_is_left_tidy_and_the_waste_sorted(void **state)
{
    (void)state;
    RIG_IS(SHOWN, evidence_workplace_left, "", "fit(HO1,FX) dispose(HO1,,soiled) tidy " DONE);
    RIG_IS(SHOWN, evidence_workplace_left, "", "fit(1Y1,EV-1) dispose(1Y1,,electronic) tidy " DONE);
    RIG_IS(SHOWN, evidence_workplace_left, "", "fit(T8,TU) dispose(T8,,plastic) tidy " DONE);
    RIG_IS(SHOWN, evidence_workplace_left, "", "fit(3K1,AC) dispose(3K1,,metal) tidy " DONE);
    RIG_IS(SHOWN, evidence_workplace_left, "", "adjust(1Q1,opening)=50 tidy " DONE);
    RIG_IS(PARTIAL, evidence_workplace_left, "", "fit(HO1,FX) dispose(HO1,,metal) tidy " DONE);
    RIG_IS(PARTIAL, evidence_workplace_left, "", "fit(HO1,FX) tidy " DONE);
    RIG_IS(PARTIAL, evidence_workplace_left, "", "fit(HO1,FX) dispose(HO1,,soiled) " DONE);
    RIG_IS(REFUTED, evidence_workplace_left, "", "fit(HO1,FX) " DONE);
    RIG_IS(REFUTED, evidence_workplace_left, "", "tidy fit(HO1,FX) " DONE); // before the work
    RIG_IS(SHOWN,
           evidence_workplace_left,
           ",\"waste\":{\"HO1\":\"plastic\"}",
           "fit(HO1,FX) dispose(HO1,,plastic) tidy " DONE);
    RIG_IS(PARTIAL,
           evidence_workplace_left,
           "",
           "measure(W245,,A=)=0.1 adjust(1Q1,opening)=50 tidy " DONE);
    RIG_IS(SHOWN,
           evidence_workplace_left,
           "",
           "measure(W245,,A=)=0.1 put_back(multimeter) adjust(1Q1,opening)=50 tidy " DONE);
    RIG_IS(ABSENT, evidence_workplace_left, "", "tidy " DONE);
    RIG_IS(ABSENT, evidence_workplace_left, "", "fit(HO1,FX) tidy");
}

static void the_chain_at_fault_is_named_before_the_first_measurement(void **state)
{
    (void)state;
    static const char *const head = ",\"functional_chain\":[\"3A\"]";
    static const char *const measured = "measure(MP1:P,,bar)=4e6 diagnose(HO1.leaking)";
    struct text_builder text = {0};
    text_builder_append_format(&text, "chain(3A) %s", measured);
    RIG_IS(SHOWN, evidence_chain_located, head, text_builder_text(&text));
    RIG_IS(SHOWN, evidence_chain_located, "", text_builder_text(&text));
    text_builder_clear(&text);
    RIG_IS(REFUTED, evidence_chain_located, head, measured);
    RIG_IS(REFUTED, evidence_chain_located, head, "chain(1Y1) measure(MP1:P,,bar)=4e6");
    RIG_IS(REFUTED, evidence_chain_located, head, "chain(HO1) dismantle(HO1)");
    RIG_IS(PARTIAL, evidence_chain_located, head, "measure(MP1:P,,bar)=4e6 chain(3A)");
    RIG_IS(PARTIAL, evidence_chain_located, head, "chain(1Y1) measure(MP1:P,,bar)=4e6 chain(3A)");
    RIG_IS(SHOWN, evidence_chain_located, head, "chain(1Y1) chain(3A) measure(MP1:P,,bar)=4e6");
    RIG_IS(REFUTED, evidence_chain_located, head, "dismantle(HO1) chain(3A)");
    RIG_IS(ABSENT, evidence_chain_located, head, "look(HO1)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(electrical_acts_stay_within_the_qualification),
        cmocka_unit_test(the_workplace_is_left_tidy_and_the_waste_sorted),
        cmocka_unit_test(the_chain_at_fault_is_named_before_the_first_measurement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

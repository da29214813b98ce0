#include "grading/evidence/registry.h"

#include "engine/base/assert.h"
#include "grading/evidence/commissioning.h"
#include "grading/evidence/hazards.h"
#include "grading/evidence/hydraulics.h"
#include "grading/evidence/hypotheses.h"
#include "grading/evidence/information.h"
#include "grading/evidence/isolation.h"
#include "grading/evidence/paperwork.h"
#include "grading/evidence/proof.h"
#include "grading/evidence/repair.h"
#include "grading/evidence/restoring.h"
#include "grading/evidence/workmanship.h"
#include "grading/evidence/workplace.h"

// clang-format off
static const struct evidence_entry entries[] = {
    {"information_gathered", evidence_information_gathered},
    {"symptom_seen", evidence_symptom_seen},
    {"work_prepared_electrical", evidence_work_prepared_electrical},
    {"work_prepared_pneumatic", evidence_work_prepared_pneumatic},
    {"dialogue", evidence_dialogue},
    {"hypotheses_stated", evidence_hypotheses_stated},
    {"tests_relevant", evidence_tests_relevant},
    {"instruments_used", evidence_instruments_used},
    {"results_interpreted", evidence_results_interpreted},
    {"proof_before_swap", evidence_proof_before_swap},
    {"root_cause", evidence_root_cause},
    {"cause_confirmed", evidence_cause_confirmed},
    {"lockout_electrical", evidence_lockout_electrical},
    {"proving_dead", evidence_proving_dead},
    {"lockout_pneumatic", evidence_lockout_pneumatic},
    {"lockout_fluids", evidence_lockout_fluids},
    {"lockout_mechanism", evidence_lockout_mechanism},
    {"lockout_removed", evidence_lockout_removed},
    {"repressurised", evidence_repressurised},
    {"risks_declared", evidence_risks_declared},
    {"equipment_worn", evidence_equipment_worn},
    {"safety_devices", evidence_safety_devices},
    {"protections_in_service", evidence_protections_in_service},
    {"no_hazard", evidence_no_hazard},
    {"element_alone_electrical", evidence_element_alone_electrical},
    {"element_alone_pneumatic", evidence_element_alone_pneumatic},
    {"equivalence_electrical", evidence_equivalence_electrical},
    {"equivalence_pneumatic", evidence_equivalence_pneumatic},
    {"equivalence_mechanical", evidence_equivalence_mechanical},
    {"settings_electrical", evidence_settings_electrical},
    {"settings_pneumatic", evidence_settings_pneumatic},
    {"settings_nominal", evidence_settings_nominal},
    {"checked_dead", evidence_checked_dead},
    {"function_verified", evidence_function_verified},
    {"verified_and_reported", evidence_verified_and_reported},
    {"manual_test", evidence_manual_test},
    {"handed_over", evidence_handed_over},
    {"report_complete", evidence_report_complete},
    {"report_exact", evidence_report_exact},
    {"documents_updated", evidence_documents_updated},
    {"cause_reported", evidence_cause_reported},
    {"time_and_cost", evidence_time_and_cost},
    {"chain_located", evidence_chain_located},
    {"lockout_hydraulic", evidence_lockout_hydraulic},
    {"element_alone_hydraulic", evidence_element_alone_hydraulic},
    {"equivalence_hydraulic", evidence_equivalence_hydraulic},
    {"settings_hydraulic", evidence_settings_hydraulic},
    {"connections_right", evidence_connections_right},
    {"connections_tight", evidence_connections_tight},
    {"dismantled_in_order", evidence_dismantled_in_order},
    {"fits_right", evidence_fits_right},
    {"lubricated", evidence_lubricated},
    {"guards_back", evidence_guards_back},
    {"points_chosen", evidence_points_chosen},
    {"oil_kept_clean", evidence_oil_kept_clean},
    {"bled_and_checked", evidence_bled_and_checked},
    {"oil_recovered", evidence_oil_recovered},
    {"qualification_kept", evidence_qualification_kept},
    {"workplace_left", evidence_workplace_left},
};
// clang-format on

evidence_function evidence_find(const char *name)
{
    for (size_t i = 0; i < evidence_count(); i++) {
        if (text_equal(entries[i].name, name)) {
            return entries[i].find;
        }
    }
    return NULL;
}

size_t evidence_count(void)
{
    return sizeof entries / sizeof *entries;
}

const struct evidence_entry *evidence_at(size_t index)
{
    ASSERT(index < evidence_count());
    return &entries[index];
}

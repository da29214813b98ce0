-- The order in which a good technician works, with the acts that are the same in every job on this line: reads, asks,
-- looks, states the risks, locates, supposes, measures, makes safe, repairs, gives back, accepts, reports. An exercise says what is its own:
--
--   solution {
--     ask = { "since", "done" }, see = { acts }, documents = { "folio:P2" },
--     risks = { { "pressure", "text" } }, wear = { "gloves" },
--     chain = { "4A", "action", "text" },
--     suppose = { { "4Y4", "open", "text" } },
--     search = { acts, live },  energies = { "electrical", "pneumatic", "hydraulic", "mechanical" }, locked = { acts, locked out },
--     diagnosis = { "4Y4", "open", "age", "text" }, part = "4Y4",
--     held = true (the press does not hold by itself: propped first, freed under pressure),
--     z_low = true (the Z axis was down when it was propped: it is freed before the initialisation),
--     work = { acts }, check = { acts, line in service again }, waste = { { "4Y4", "electronic" } },
--     report = { symptom = "", analysis = "", element = "", cause = "", work_done = "", parts = "", tests = "", follow_up = "" },
--   }
--
-- An adjustment that needs no lock-out has no energies: then the line only stops and starts again.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"

local solution = {}

local function has(list, word)
  for _, each in ipairs(list or {}) do
    if each == word then return true end
  end
  return false
end

local function first_look(spec)
  local acts = { { "read_order" } }
  for _, id in ipairs(spec.ask) do acts[#acts + 1] = { "ask", on = id } end
  acts[#acts + 1] = { "read_panel" }
  acts = conduct.join(acts, spec.see or {}, { { "read_plc", mode = "steps" }, { "open_document", on = "history" } })
  for _, id in ipairs(spec.documents or {}) do acts[#acts + 1] = { "open_document", on = id } end
  return acts
end

local function precautions(spec)
  local acts = {}
  for _, risk in ipairs(spec.risks) do acts[#acts + 1] = { "declare_risk", on = risk[1], text = risk[2] } end
  for _, thing in ipairs(conduct.join({ "shoes", "glasses" }, spec.wear or {})) do acts[#acts + 1] = { "wear", on = thing, value = 1 } end
  return acts
end

local function suppositions(spec)
  local chain = spec.chain
  local acts = { { "chain", on = chain[1], mode = chain[2], text = chain[3] } }
  for _, each in ipairs(spec.suppose) do acts[#acts + 1] = { "hypothesis", on = each[1], mode = each[2], text = each[3] } end
  return acts
end

-- Stops at the end of the cycle, marks the zone, props what hangs, separates what the job needs; in this order for every energy.
function solution.make_safe(energies)
  local acts = { { "announce", mode = "stop" }, { "push", on = "S4", mode = "pressed", value = 0.4 }, { "wait", value = 12 }, { "mark_zone", value = 1 } }
  local electrical, hydraulic, mechanical = has(energies, "electrical"), has(energies, "hydraulic"), has(energies, "mechanical")
  if energies and #energies > 0 then acts = conduct.join(acts, { { "open_document", on = "lockout" } }, conduct.prop_z) end
  if hydraulic or mechanical then acts = conduct.join(acts, conduct.prop_press) end
  if electrical then
    acts = conduct.join(acts, conduct.electrical_lockout)
  elseif hydraulic or mechanical then
    acts = conduct.join(acts, conduct.separate_q0)
  end
  if hydraulic then acts = conduct.join(acts, conduct.hydraulic_lockout) end
  if has(energies, "pneumatic") then acts = conduct.join(acts, conduct.pneumatic_lockout) end
  if mechanical then acts = conduct.join(acts, conduct.mechanical_lockout) end
  return acts
end

-- A press that does not hold by itself (held) keeps its prop until there is pressure below its piston.
function solution.give_back(energies, held)
  local acts = { { "mark_zone", value = 0 }, { "announce", mode = "restart" } }
  local electrical, hydraulic, mechanical = has(energies, "electrical"), has(energies, "hydraulic"), has(energies, "mechanical")
  if has(energies, "pneumatic") then acts = conduct.join(acts, conduct.pneumatic_return) end
  if hydraulic then acts = conduct.join(acts, conduct.hydraulic_return) end
  if (hydraulic or mechanical) and not held then acts = conduct.join(acts, conduct.free_press) end
  if electrical or hydraulic or mechanical then acts = conduct.join(acts, conduct.electrical_return) end
  return acts
end

local fields = { "symptom", "analysis", "element", "cause", "work_done", "parts", "tests", "character", "follow_up" }

-- The report: every field that is given, in the order of the form.
function solution.report(report)
  local acts = {}
  for _, field in ipairs(fields) do
    local text = field == "character" and (report.character or "Réparation définitive") or report[field]
    if text then acts[#acts + 1] = { "write", on = field, text = text } end
  end
  acts[#acts + 1] = { "sign_report" }
  return acts
end

function solution.reference(spec)
  local found = spec.diagnosis
  local propped = spec.energies and #spec.energies > 0
  local waste = {}
  for _, each in ipairs(spec.waste or {}) do waste[#waste + 1] = { "dispose", on = each[1], mode = each[2] } end
  return conduct.join(
    first_look(spec), precautions(spec), suppositions(spec), spec.search or {},
    solution.make_safe(spec.energies), spec.locked or {},
    { { "diagnose", on = found[1], mode = found[2], with = found[3], text = found[4] } },
    spec.part and { { "open_document", on = "parts" }, { "query_store", on = spec.part } } or {},
    spec.work, waste, { { "tidy" } }, solution.give_back(spec.energies, spec.held), spec.z_low and conduct.free_z or {}, conduct.restart,
    spec.held and conduct.free_press or {}, propped and not spec.z_low and conduct.free_z or {}, spec.check or {}, conduct.acceptance,
    { { "hand_over", mode = spec.character or "definitive" } }, solution.report(spec.report))
end

-- A wrong repair: a few words read, parts changed, handed over with a report that sounds well.
function solution.wrong(acts, report)
  return conduct.join({ { "read_order" } }, acts, { { "hand_over", mode = "definitive" } }, solution.report(report))
end

return solution

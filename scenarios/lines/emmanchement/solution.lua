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

-- "measure 4Y4:A1 4Y4:A2 V=" and so on: short forms for what is done most.
function solution.volts(on, with, judged) return { "measure", on = on, with = with, mode = "V=" }, { "judge", mode = judged or "normal", value = -1 } end

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

local function without(acts, kind, on)
  local kept = {}
  for _, act in ipairs(acts) do
    if not (act[1] == kind and act.on == on) then kept[#kept + 1] = act end
  end
  return kept
end

-- Stops at the end of the cycle, marks the zone, separates what the job needs; in this order for every energy.
function solution.make_safe(energies, held)
  local acts = { { "announce", mode = "stop" }, { "push", on = "S4", mode = "pressed", value = 0.4 }, { "wait", value = 12 }, { "mark_zone", value = 1 } }
  local mechanical, hydraulic = has(energies, "mechanical"), has(energies, "hydraulic")
  if energies and #energies > 0 then acts = conduct.join(acts, { { "open_document", on = "lockout" } }, conduct.prop_z) end
  if mechanical and not hydraulic then acts = conduct.join(acts, conduct.prop_press) end
  if held then acts[#acts + 1] = { "block", on = "3A" } end -- it would sink as soon as the pump stops
  if hydraulic and not has(energies, "electrical") then acts = conduct.join(acts, conduct.separate_q0) end
  if has(energies, "electrical") then acts = conduct.join(acts, conduct.electrical_lockout) end
  if mechanical and not has(energies, "electrical") and not hydraulic then acts = conduct.join(acts, conduct.separate_q0) end
  if hydraulic then acts = conduct.join(acts, held and without(conduct.hydraulic_lockout, "block", "3A") or conduct.hydraulic_lockout) end
  if has(energies, "pneumatic") then acts = conduct.join(acts, conduct.pneumatic_lockout) end
  if mechanical then acts = conduct.join(acts, conduct.mechanical_lockout) end
  return acts
end

-- A press that does not hold by itself (held) keeps its prop until there is pressure below its piston.
function solution.give_back(energies, held)
  local acts = { { "mark_zone", value = 0 }, { "announce", mode = "restart" } }
  local hydraulic = has(energies, "hydraulic")
  if has(energies, "mechanical") and not hydraulic then acts = conduct.join(acts, conduct.mechanical_return) end
  if has(energies, "pneumatic") then acts = conduct.join(acts, conduct.pneumatic_return) end
  if hydraulic then acts = conduct.join(acts, held and without(conduct.hydraulic_return, "unblock", "3A") or conduct.hydraulic_return) end
  if hydraulic or has(energies, "electrical") or has(energies, "mechanical") then acts = conduct.join(acts, conduct.electrical_return) end
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
    solution.make_safe(spec.energies, spec.held), spec.locked or {},
    { { "diagnose", on = found[1], mode = found[2], with = found[3], text = found[4] } },
    spec.part and { { "open_document", on = "parts" }, { "query_store", on = spec.part } } or {},
    spec.work, waste, { { "tidy" } }, solution.give_back(spec.energies, spec.held), spec.z_low and conduct.free_z or {}, conduct.restart,
    spec.held and { { "unblock", on = "3A" } } or {}, propped and not spec.z_low and conduct.free_z or {}, spec.check or {}, conduct.acceptance,
    { { "hand_over", mode = spec.character or "definitive" } }, solution.report(spec.report))
end

-- A wrong repair: a few words read, parts changed, handed over with a report that sounds well.
function solution.wrong(acts, report)
  return conduct.join({ { "read_order" } }, acts, { { "hand_over", mode = "definitive" } }, solution.report(report))
end

return solution

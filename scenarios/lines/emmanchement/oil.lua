-- What the hydraulic exercises share: the press in manual mode, an oil part exchanged, the checks under pressure.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

local oil = {}

local choose = { -- from A1: manual mode, movement 4, the press
  { "operate", on = "S5", mode = "position", value = 2 }, { "wait", value = 1 },
  { "push", on = "S6", mode = "pressed", value = 0.2 }, { "wait", value = 0.5 },
  { "push", on = "S6", mode = "pressed", value = 0.2 }, { "wait", value = 0.5 },
  { "push", on = "S6", mode = "pressed", value = 0.2 }, { "wait", value = 0.5 },
}
local leave = { { "operate", on = "S5", mode = "position", value = 0 }, { "wait", value = 1 } }
local initialise = { { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 } }

-- From production or a fault: stopped, acknowledged, initialised.
oil.initialised = conduct.join({
  { "announce", mode = "stop" }, { "push", on = "S4", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
  { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
}, initialise)

local function held(key, acts)
  return conduct.join({ { "operate", on = key, mode = "pressed", value = 1 }, { "wait", value = 3 } }, acts,
    { { "operate", on = key, mode = "pressed", value = 0 }, { "wait", value = 1 } })
end
-- The press against its upper stop (S7) or pressed down at slow speed (S3), while these acts are done.
function oil.up(acts) return held("S7", acts) end
function oil.down(acts) return held("S3", acts) end

-- From production or a fault: the press by hand, then out of manual mode.
function oil.by_hand(...) return conduct.join(oil.initialised, choose, conduct.join(...), leave) end

-- Marked, out, its ports plugged, the new one in.
function oil.exchange(ref, article)
  return { { "mark", on = ref }, { "dismantle", on = ref }, { "cap", on = ref }, { "fit", on = ref, with = article } }
end

-- In service again: under pressure, no leak at that part, the pump's pressure and the oil's temperature.
function oil.check(ref, more)
  return conduct.join(choose, oil.up {
    { "measure", on = "MP1:P", mode = "bar" }, { "judge", mode = "normal", value = -1 }, { "look", on = ref },
  }, more or {}, { { "touch", on = "3T1" } }, leave, initialise)
end

-- A wrong repair that is done by the rules: locked out, another part exchanged, given back, handed over as sound.
function oil.wrong(ref, article, report, more)
  local held = ref == "3A" -- nothing carries the slide until there is oil below the new piston
  local energies = { "hydraulic", held and "mechanical" or nil }
  return conduct.join({ { "read_order" }, { "ask", on = "since" }, { "wear", on = "shoes", value = 1 }, { "wear", on = "glasses", value = 1 },
    { "wear", on = "gloves", value = 1 } }, solution.make_safe(energies), oil.exchange(ref, article), more or {}, { { "tidy" } },
    solution.give_back(energies, held), conduct.restart, held and conduct.free_press or {}, conduct.free_z, { { "run_test", mode = "cycle", value = 2 }, { "hand_over", mode = "definitive" } },
    solution.report(report))
end

oil.risks = {
  { "pressure", "Huile à 95 bar et accumulateur : jamais de raccord ouvert avant vidange et lecture à 0 bar ; jet d’huile" },
  { "movement", "Coulisseau vertical : calé avant toute ouverture, protecteur fermé pendant les essais" },
  { "electrical", "Groupe arrêté, Q0 consigné avant démontage" },
}
oil.risk_names = { "pressure", "movement", "electrical" }
oil.wear = { "gloves" }

return oil

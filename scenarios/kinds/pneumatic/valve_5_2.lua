-- 5/2 valve, solenoid pilot, spring return. At rest 1-2 and 4-5; switched 1-4 and 2-3.
depanne.api(1)
local function path(a, b, open_at, p, blocked, flow)
  -- tubes put on the wrong ports are the two sides exchanged
  return { "valve_path", nodes = { a, b }, conductance = p.conductance, critical_ratio = 0.3,
           open_at = p.swapped > 0.5 and 1 - open_at or open_at, blocked = blocked,
           reads = { position = "position" }, writes = { flow = flow } }
end
return depanne.kind {
  id = "valve_5_2", symbol = "valve_5_2_solenoid_spring", trade = "pneumatic",
  name = { fr = "Distributeur 5/2 monostable", en = "5/2 valve, spring return" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" },
                { "4", "pneumatic" }, { "5", "pneumatic" } },
  inputs = { "command", "moisture", "oil" },
  signals = { "position", "flow3", "flow5", "internal_flow",
              { "manual", control = true, initial = 0, name = { fr = "Commande manuelle auxiliaire", en = "Manual override" } } },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.9 l/(s·bar)", min = 1e-11, max = 1e-6 },
    time_on = { unit = "s", default = "0.015 s", min = 0.001, max = 1 },
    time_off = { unit = "s", default = "0.025 s", min = 0.001, max = 1 },
    pilot_minimum = { unit = "Pa", default = "2 bar", min = 0, max = 1e6 }, -- gauge
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    spring_broken = { unit = "1", default = 0, min = 0, max = 1 },
    locked = { unit = "1", default = 0, min = 0, max = 1 },
    friction = { unit = "Pa", default = "0 bar", min = 0, max = 1e6 }, -- of the spool, as pilot pressure
    internal_leak = { unit = "m3/(s.Pa)", default = "0.0005 l/(s·bar)", min = 0, max = 1e-6 },
    blocked_supply = { unit = "1", default = 0, min = 0, max = 1 },
    blocked_3 = { unit = "1", default = 0, min = 0, max = 1 },
    blocked_5 = { unit = "1", default = 0, min = 0, max = 1 },
    swapped = { unit = "1", default = 0, min = 0, max = 1 },
    port_volume = { unit = "m3", default = "2 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p) return "5/2 monostable, 1,5-8 bar, pilotage interne" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "4" }, volume = p.port_volume },
      { "volume", nodes = { "3" }, volume = p.port_volume },
      { "volume", nodes = { "5" }, volume = p.port_volume },
      { "spool", nodes = { "1" }, time_on = p.time_on, time_off = p.time_off, pilot_minimum = p.pilot_minimum,
        stuck = p.stuck, spring_broken = p.spring_broken, locked = p.locked, friction = p.friction,
        reads = { command = "command", manual = "manual", wet = "moisture", oil = "oil" }, writes = { position = "position" } },
      path("1", "2", 0, p, p.blocked_supply), path("4", "5", 0, p, p.blocked_5, "flow5"),
      path("1", "4", 1, p, p.blocked_supply), path("2", "3", 1, p, p.blocked_3, "flow3"),
      { "orifice", nodes = { "1", "3" }, conductance = p.internal_leak, critical_ratio = 0.5, writes = { flow = "internal_flow" } },
    }
  end,
  probes = { u = "position", leak = "internal_flow" },
  measures = { leak = "internal_flow", noise = "40 + 8.686 * log(max(internal_flow, 0.000000001) / 0.0000166667)" },
  senses = {
    { "look", when = "manual > 0.5 or locked > 0.5", fr = "La commande manuelle est enfoncée et verrouillée", en = "The manual override is pushed in and locked" },
    { "look", fr = "La commande manuelle est libre", en = "The manual override is free" },
    { "listen", when = "internal_flow > 0.00015", fr = "Un souffle permanent à l’échappement 3", en = "A steady blow at exhaust 3" },
    { "listen", when = "flow5 > 0.0001 or flow3 > 0.0001", fr = "L’air s’échappe du distributeur", en = "Air escapes from the valve" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
    { "touch", fr = "Le corps est à température ambiante", en = "The body is at room temperature" },
  },
  settings = {
    { id = "override", parameter = "locked", unit = "1", min = 0, max = 1, duration = 5,
      name = { fr = "Commande manuelle verrouillée (0 libre, 1 enfoncée)", en = "Locked override (0 free, 1 in)" } },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué", en = "Spool stuck" }, sheet = "V1", set = { stuck = 1 } },
    seizing = { name = { fr = "Tiroir gommé", en = "Spool gummed" }, sheet = "V1", set = { friction = "1.6 bar" } },
    broken_spring = { name = { fr = "Ressort de rappel cassé", en = "Return spring broken" }, sheet = "V2", set = { spring_broken = 1 } },
    leaking = { name = { fr = "Fuite interne du tiroir", en = "Spool leaking" }, sheet = "V3", set = { internal_leak = "0.05 l/(s·bar)" } },
    clogged_pilot = { name = { fr = "Filtre de pilotage colmaté", en = "Pilot filter clogged" }, sheet = "V4", set = { pilot_minimum = "7.5 bar" } },
    clogged_exhaust = { name = { fr = "Orifice d’échappement 3 bouché", en = "Exhaust port 3 plugged" }, sheet = "V6", set = { blocked_3 = 0.99 } },
    clogged = { name = { fr = "Passage d’alimentation encrassé", en = "Supply passage clogged" }, sheet = "CY8", set = { blocked_supply = 0.945 } },
    moved_tubes = { name = { fr = "Tubes 2 et 4 intervertis", en = "Tubes 2 and 4 swapped" }, sheet = "V7", set = { swapped = 1 } },
    misadjusted_override = { name = { fr = "Commande manuelle restée verrouillée", en = "Manual override left locked" }, sheet = "V8", set = { locked = 1 } },
  },
  wear = {
    { law = "W4", fault = "leaking", count = "position > 0.5", each = "1 / 20000000", power = 1.5 },
    { law = "W4", fault = "seizing", rate = "1 / 60000 h" },
  },
  care = {
    { every = "1000 h", fr = "Écouter les échappements au repos, essayer la commande manuelle", en = "Listen to the exhausts at rest, try the override" },
  },
  spares = {
    { article = "D52-M-24", same = true, price = 89, stock = 1,
      name = { fr = "Distributeur 5/2 monostable, embase, sans bobine", en = "5/2 valve, spring return, base mounted, no coil" } },
    { article = "D52-M-24-B", equivalent = true, price = 96, stock = 1, set = { time_on = "0.018 s", time_off = "0.024 s" },
      name = { fr = "Distributeur 5/2 monostable, autre marque, même embase", en = "5/2 valve, spring return, other make, same base" },
      remark = { fr = "C = 0,9 l/(s·bar), même plan de pose", en = "C = 0.9 l/(s·bar), same interface" } },
    { article = "D52-B-24", wrong = true, price = 104, stock = 1, set = { spring_broken = 1 },
      name = { fr = "Distributeur 5/2 bistable, embase", en = "5/2 valve, bistable, base mounted" },
      remark = { fr = "Deux bobines, pas de rappel par ressort", en = "Two coils, no spring return" } },
  },
  article = "D52-M-24", price = 89, replace_duration = "20 min",
}

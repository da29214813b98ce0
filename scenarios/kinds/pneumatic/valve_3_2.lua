-- 3/2 valve, solenoid pilot, spring return, closed at rest: 2-3 at rest, 1-2 switched.
depanne.api(1)
return depanne.kind {
  id = "valve_3_2", trade = "pneumatic",
  name = { fr = "Distributeur 3/2 NF monostable", en = "3/2 valve, normally closed, spring return" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" } },
  inputs = { "command", "moisture", "oil" },
  signals = { "position", "flow3", "internal_flow",
              { "manual", control = true, initial = 0, name = { fr = "Commande manuelle auxiliaire", en = "Manual override" } } },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.4 l/(s·bar)", min = 1e-11, max = 1e-6 },
    time_on = { unit = "s", default = "0.012 s", min = 0.001, max = 1 },
    time_off = { unit = "s", default = "0.018 s", min = 0.001, max = 1 },
    pilot_minimum = { unit = "Pa", default = "1.5 bar", min = 0, max = 1e6 }, -- gauge
    open_at_rest = { unit = "1", default = 0, min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    spring_broken = { unit = "1", default = 0, min = 0, max = 1 },
    locked = { unit = "1", default = 0, min = 0, max = 1 },
    friction = { unit = "Pa", default = "0 bar", min = 0, max = 1e6 },
    internal_leak = { unit = "m3/(s.Pa)", default = "0.0003 l/(s·bar)", min = 0, max = 1e-6 },
    blocked_3 = { unit = "1", default = 0, min = 0, max = 1 },
    port_volume = { unit = "m3", default = "1.5 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p) return "3/2 NF monostable, 1,5-8 bar" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "3" }, volume = p.port_volume },
      { "spool", nodes = { "1" }, time_on = p.time_on, time_off = p.time_off, pilot_minimum = p.pilot_minimum,
        stuck = p.stuck, spring_broken = p.spring_broken, locked = p.locked, friction = p.friction,
        reads = { command = "command", manual = "manual", wet = "moisture", oil = "oil" }, writes = { position = "position" } },
      { "valve_path", nodes = { "1", "2" }, conductance = p.conductance, open_at = 1 - p.open_at_rest,
        reads = { position = "position" } },
      { "valve_path", nodes = { "2", "3" }, conductance = p.conductance, open_at = p.open_at_rest, blocked = p.blocked_3,
        reads = { position = "position" }, writes = { flow = "flow3" } },
      { "orifice", nodes = { "1", "3" }, conductance = p.internal_leak, critical_ratio = 0.5, writes = { flow = "internal_flow" } },
    }
  end,
  probes = { u = "position", leak = "internal_flow" },
  measures = { leak = "internal_flow", noise = "40 + 8.686 * log(max(internal_flow, 0.000000001) / 0.0000166667)" },
  senses = {
    { "look", when = "manual > 0.5 or locked > 0.5", fr = "La commande manuelle est enfoncée et verrouillée", en = "The manual override is pushed in and locked" },
    { "look", fr = "La commande manuelle est libre", en = "The manual override is free" },
    { "listen", when = "internal_flow > 0.00015", fr = "Un souffle permanent à l’échappement", en = "A steady blow at the exhaust" },
    { "listen", when = "flow3 > 0.0001", fr = "L’air s’échappe du distributeur", en = "Air escapes from the valve" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
  },
  settings = {
    { id = "override", parameter = "locked", unit = "1", min = 0, max = 1, duration = 5,
      name = { fr = "Commande manuelle verrouillée (0 libre, 1 enfoncée)", en = "Locked override (0 free, 1 in)" } },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué", en = "Spool stuck" }, sheet = "V1", set = { stuck = 1 } },
    seizing = { name = { fr = "Tiroir gommé", en = "Spool gummed" }, sheet = "V1", set = { friction = "1.6 bar" } },
    broken_spring = { name = { fr = "Ressort de rappel cassé", en = "Return spring broken" }, sheet = "V2", set = { spring_broken = 1 } },
    leaking = { name = { fr = "Fuite interne", en = "Internal leak" }, sheet = "V3", set = { internal_leak = "0.05 l/(s·bar)" } },
    clogged_pilot = { name = { fr = "Filtre de pilotage colmaté", en = "Pilot filter clogged" }, sheet = "V4", set = { pilot_minimum = "7.5 bar" } },
    clogged_exhaust = { name = { fr = "Orifice d’échappement 3 bouché", en = "Exhaust port 3 plugged" }, sheet = "V6", set = { blocked_3 = 0.98 } },
    misadjusted_override = { name = { fr = "Commande manuelle restée verrouillée", en = "Manual override left locked" }, sheet = "V8", set = { locked = 1 } },
  },
  wear = {
    { law = "W4", fault = "leaking", count = "position > 0.5", each = "1 / 20000000", power = 1.5 },
  },
  care = {
    { every = "1000 h", fr = "Écouter l’échappement au repos, essayer la commande manuelle", en = "Listen to the exhaust at rest, try the override" },
  },
  spares = {
    { article = "D32-NF-24", same = true, price = 61, stock = 1,
      name = { fr = "Distributeur 3/2 NF monostable, sans bobine", en = "3/2 valve, normally closed, no coil" } },
    { article = "D32-NF-24-B", equivalent = true, price = 58, stock = 1, set = { time_on = "0.014 s" },
      name = { fr = "Distributeur 3/2 NF, autre marque, mêmes raccords", en = "3/2 valve NC, other make, same ports" } },
    { article = "D32-NO-24", wrong = true, price = 61, stock = 1, set = { open_at_rest = 1 },
      name = { fr = "Distributeur 3/2 NO monostable", en = "3/2 valve, normally open" },
      remark = { fr = "Sous pression au repos", en = "Under pressure at rest" } },
  },
  article = "D32-NF-24", price = 61, replace_duration = "15 min",
}

-- 5/2 valve, two solenoids, detented: it stays where the last command put it. 14: 1-4 and 2-3; 12: 1-2 and 4-5.
depanne.api(1)
local function path(a, b, open_at, p, blocked, flow)
  return { "valve_path", nodes = { a, b }, conductance = p.conductance, critical_ratio = 0.3,
           open_at = p.swapped > 0.5 and 1 - open_at or open_at, blocked = blocked,
           reads = { position = "position" }, writes = { flow = flow } }
end
return depanne.kind {
  id = "valve_5_2_bistable", trade = "pneumatic",
  name = { fr = "Distributeur 5/2 bistable", en = "5/2 valve, bistable" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" },
                { "4", "pneumatic" }, { "5", "pneumatic" } },
  inputs = { "command14", "command12", "moisture", "oil" },
  signals = { "position", "flow3", "flow5", "internal_flow",
              { "manual14", control = true, initial = 0, name = { fr = "Commande manuelle 14", en = "Manual override 14" } },
              { "manual12", control = true, initial = 0, name = { fr = "Commande manuelle 12", en = "Manual override 12" } } },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.9 l/(s·bar)", min = 1e-11, max = 1e-6 },
    time = { unit = "s", default = "0.010 s", min = 0.001, max = 1 },
    pilot_minimum = { unit = "Pa", default = "1.5 bar", min = 0, max = 1e6 }, -- gauge
    initial = { unit = "1", default = -1, min = -1, max = 1 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    monostable = { unit = "1", default = 0, min = 0, max = 1 },
    locked = { unit = "1", default = 0, min = -1, max = 1 },
    friction = { unit = "Pa", default = "0 bar", min = 0, max = 1e6 },
    internal_leak = { unit = "m3/(s.Pa)", default = "0.0005 l/(s·bar)", min = 0, max = 1e-6 },
    blocked_3 = { unit = "1", default = 0, min = 0, max = 1 },
    swapped = { unit = "1", default = 0, min = 0, max = 1 },
    port_volume = { unit = "m3", default = "2 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p) return "5/2 bistable, 1,5-8 bar, pilotage interne" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "4" }, volume = p.port_volume },
      { "volume", nodes = { "3" }, volume = p.port_volume },
      { "volume", nodes = { "5" }, volume = p.port_volume },
      { "spool_double", nodes = { "1" }, time = p.time, pilot_minimum = p.pilot_minimum, initial = p.initial,
        stuck = p.stuck, monostable = p.monostable, locked = p.locked, friction = p.friction,
        reads = { command_a = "command14", command_b = "command12", manual_a = "manual14", manual_b = "manual12",
                  wet = "moisture", oil = "oil" }, writes = { position = "position" } },
      path("1", "2", 0, p, 0), path("4", "5", 0, p, 0, "flow5"),
      path("1", "4", 1, p, 0), path("2", "3", 1, p, p.blocked_3, "flow3"),
      { "orifice", nodes = { "1", "3" }, conductance = p.internal_leak, critical_ratio = 0.5, writes = { flow = "internal_flow" } },
    }
  end,
  probes = { u = "position", leak = "internal_flow" },
  measures = { leak = "internal_flow", noise = "40 + 8.686 * log(max(internal_flow, 0.000000001) / 0.0000166667)" },
  senses = {
    { "look", when = "manual14 > 0.5 or locked > 0.5", fr = "La commande manuelle 14 est enfoncée et verrouillée", en = "Override 14 is pushed in and locked" },
    { "look", when = "manual12 > 0.5 or locked < 0 - 0.5", fr = "La commande manuelle 12 est enfoncée et verrouillée", en = "Override 12 is pushed in and locked" },
    { "look", when = "monostable > 0.5", fr = "Le symbole gravé porte un ressort : un seul côté est piloté", en = "The engraved symbol shows a spring: one side only is piloted" },
    { "look", fr = "Symbole à deux pilotes, commandes manuelles libres", en = "Symbol with two pilots, overrides free" },
    { "listen", when = "internal_flow > 0.00015", fr = "Un souffle permanent à l’échappement 3", en = "A steady blow at exhaust 3" },
    { "listen", when = "flow5 > 0.0001 or flow3 > 0.0001", fr = "L’air s’échappe du distributeur", en = "Air escapes from the valve" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
  },
  settings = {
    { id = "override", parameter = "locked", unit = "1", min = -1, max = 1, duration = 5,
      name = { fr = "Commande manuelle verrouillée (1 : 14, -1 : 12, 0 libre)", en = "Locked override (1: 14, -1: 12, 0 free)" } },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué", en = "Spool stuck" }, sheet = "V1", set = { stuck = 1 } },
    seizing = { name = { fr = "Tiroir gommé", en = "Spool gummed" }, sheet = "V1", set = { friction = "5.2 bar" } },
    leaking = { name = { fr = "Fuite interne du tiroir", en = "Spool leaking" }, sheet = "V3", set = { internal_leak = "0.05 l/(s·bar)" } },
    clogged_pilot = { name = { fr = "Filtre de pilotage colmaté", en = "Pilot filter clogged" }, sheet = "V4", set = { pilot_minimum = "7.5 bar" } },
    wrong_part = { name = { fr = "Monostable monté à la place du bistable", en = "Spring return valve in the place of the bistable" }, sheet = "V5", set = { monostable = 1 } },
    clogged_exhaust = { name = { fr = "Orifice d’échappement 3 bouché", en = "Exhaust port 3 plugged" }, sheet = "V6", set = { blocked_3 = 0.99 } },
    moved_tubes = { name = { fr = "Tubes 2 et 4 intervertis", en = "Tubes 2 and 4 swapped" }, sheet = "V7", set = { swapped = 1 } },
    misadjusted_override = { name = { fr = "Commande manuelle 14 restée verrouillée", en = "Override 14 left locked" }, sheet = "V8", set = { locked = 1 } },
  },
  wear = {
    { law = "W4", fault = "leaking", count = "position > 0.5", each = "1 / 20000000", power = 1.5 },
  },
  care = {
    { every = "1000 h", fr = "Écouter les échappements au repos, essayer les commandes manuelles", en = "Listen to the exhausts at rest, try the overrides" },
  },
  spares = {
    { article = "D52-B-24", same = true, price = 104, stock = 1,
      name = { fr = "Distributeur 5/2 bistable, embase, sans bobines", en = "5/2 valve, bistable, base mounted, no coils" } },
    { article = "D52-B-24-B", equivalent = true, price = 109, stock = 1, set = { time = "0.012 s" },
      name = { fr = "Distributeur 5/2 bistable, autre marque, même embase", en = "5/2 valve, bistable, other make, same base" } },
    { article = "D52-M-24", wrong = true, price = 89, stock = 1, set = { monostable = 1 },
      name = { fr = "Distributeur 5/2 monostable, embase", en = "5/2 valve, spring return, base mounted" },
      remark = { fr = "Retombe dès que la commande cesse : la pièce tombe à l’arrêt d’urgence", en = "Falls back as soon as the command ends: the part drops at an emergency stop" } },
  },
  article = "D52-B-24", price = 104, replace_duration = "20 min",
}

-- 5/3 valve, two solenoids, spring centred. The middle is closed, exhausting or under pressure.
depanne.api(1)
local function path(a, b, by, p, conductance, flow)
  return { "valve_path", nodes = { a, b }, conductance = conductance, critical_ratio = 0.3, open_at = 1,
           reads = { position = by }, writes = { flow = flow } }
end
return depanne.kind {
  id = "valve_5_3", trade = "pneumatic",
  name = { fr = "Distributeur 5/3", en = "5/3 valve" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" },
                { "4", "pneumatic" }, { "5", "pneumatic" } },
  inputs = { "command14", "command12", "moisture", "oil" },
  signals = { "position", "at14", "at12", "middle", "flow3", "flow5", "internal_flow",
              { "manual14", control = true, initial = 0, name = { fr = "Commande manuelle 14", en = "Manual override 14" } },
              { "manual12", control = true, initial = 0, name = { fr = "Commande manuelle 12", en = "Manual override 12" } } },
  parameters = {
    centre = { default = "closed", values = { "closed", "exhaust", "pressure" } },
    conductance = { unit = "m3/(s.Pa)", default = "0.8 l/(s·bar)", min = 1e-11, max = 1e-6 },
    time = { unit = "s", default = "0.020 s", min = 0.001, max = 1 },
    pilot_minimum = { unit = "Pa", default = "2.5 bar", min = 0, max = 1e6 }, -- gauge
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    spring_broken = { unit = "1", default = 0, min = 0, max = 1 },
    locked = { unit = "1", default = 0, min = -1, max = 1 },
    friction = { unit = "Pa", default = "0 bar", min = 0, max = 1e6 },
    internal_leak = { unit = "m3/(s.Pa)", default = "0.0005 l/(s·bar)", min = 0, max = 1e-6 },
    blocked_3 = { unit = "1", default = 0, min = 0, max = 1 },
    swapped = { unit = "1", default = 0, min = 0, max = 1 },
    port_volume = { unit = "m3", default = "2 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p)
    return ({ closed = "5/3 centre fermé", exhaust = "5/3 centre à l’échappement", pressure = "5/3 centre sous pression" })[p.centre]
  end,
  laws = function(p)
    local c = p.conductance
    local vent = p.centre == "exhaust" and c or 0
    local feed = p.centre == "pressure" and c or 0
    local swap = p.swapped > 0.5 and c or 0
    local straight = c - swap
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "4" }, volume = p.port_volume },
      { "volume", nodes = { "3" }, volume = p.port_volume },
      { "volume", nodes = { "5" }, volume = p.port_volume },
      { "spool_double", nodes = { "1" }, time = p.time, pilot_minimum = p.pilot_minimum, centred = 1,
        stuck = p.stuck, spring_broken = p.spring_broken, locked = p.locked, friction = p.friction,
        reads = { command_a = "command14", command_b = "command12", manual_a = "manual14", manual_b = "manual12",
                  wet = "moisture", oil = "oil" },
        writes = { position = "position", a = "at14", b = "at12", centre = "middle" } },
      path("1", "4", "at14", p, straight), path("2", "3", "at14", p, straight * (1 - p.blocked_3), "flow3"),
      path("1", "2", "at12", p, straight), path("4", "5", "at12", p, straight, "flow5"),
      path("1", "4", "at12", p, swap), path("2", "3", "at12", p, swap),
      path("1", "2", "at14", p, swap), path("4", "5", "at14", p, swap),
      path("1", "4", "middle", p, feed), path("1", "2", "middle", p, feed),
      path("2", "3", "middle", p, vent * (1 - p.blocked_3)), path("4", "5", "middle", p, vent),
      { "orifice", nodes = { "1", "3" }, conductance = p.internal_leak, critical_ratio = 0.5, writes = { flow = "internal_flow" } },
    }
  end,
  probes = { u = "position", leak = "internal_flow" },
  measures = { leak = "internal_flow", noise = "40 + 8.686 * log(max(internal_flow, 0.000000001) / 0.0000166667)" },
  senses = {
    { "look", when = "manual14 > 0.5 or locked > 0.5", fr = "La commande manuelle 14 est enfoncée et verrouillée", en = "Override 14 is pushed in and locked" },
    { "look", when = "manual12 > 0.5 or locked < 0 - 0.5", fr = "La commande manuelle 12 est enfoncée et verrouillée", en = "Override 12 is pushed in and locked" },
    { "look", fr = "Les commandes manuelles sont libres", en = "The overrides are free" },
    { "listen", when = "internal_flow > 0.00015", fr = "Un souffle permanent à l’échappement 3", en = "A steady blow at exhaust 3" },
    { "listen", when = "flow5 > 0.0001 or flow3 > 0.0001", fr = "L’air s’échappe du distributeur", en = "Air escapes from the valve" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
  },
  settings = {
    { id = "override", parameter = "locked", unit = "1", min = -1, max = 1, duration = 5,
      name = { fr = "Commande manuelle verrouillée (1 : 14, -1 : 12, 0 libre)", en = "Locked override (1: 14, -1: 12, 0 free)" } },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué au milieu", en = "Spool stuck in its middle" }, sheet = "V1", set = { stuck = 1 } },
    seizing = { name = { fr = "Tiroir gommé", en = "Spool gummed" }, sheet = "V1", set = { friction = "1.6 bar" } },
    broken_spring = { name = { fr = "Ressorts de centrage cassés", en = "Centring springs broken" }, sheet = "V2", set = { spring_broken = 1 } },
    leaking = { name = { fr = "Fuite interne du tiroir", en = "Spool leaking" }, sheet = "V3", set = { internal_leak = "0.05 l/(s·bar)" } },
    clogged_pilot = { name = { fr = "Filtre de pilotage colmaté", en = "Pilot filter clogged" }, sheet = "V4", set = { pilot_minimum = "7.5 bar" } },
    clogged_exhaust = { name = { fr = "Orifice d’échappement 3 bouché", en = "Exhaust port 3 plugged" }, sheet = "V6", set = { blocked_3 = 0.99 } },
    moved_tubes = { name = { fr = "Tubes 2 et 4 intervertis", en = "Tubes 2 and 4 swapped" }, sheet = "V7", set = { swapped = 1 } },
    misadjusted_override = { name = { fr = "Commande manuelle 14 restée verrouillée", en = "Override 14 left locked" }, sheet = "V8", set = { locked = 1 } },
  },
  wear = {
    { law = "W4", fault = "leaking", count = "position > 0.9", each = "1 / 20000000", power = 1.5 },
  },
  care = {
    { every = "1000 h", fr = "Écouter les échappements au repos, essayer les commandes manuelles", en = "Listen to the exhausts at rest, try the overrides" },
  },
  spares = {
    { article = "D53-F-24", same = true, price = 118, stock = 1,
      name = { fr = "Distributeur 5/3 centre fermé, embase, sans bobines", en = "5/3 valve, closed centre, base mounted, no coils" } },
    { article = "D53-F-24-B", equivalent = true, price = 124, stock = 1, set = { time = "0.022 s" },
      name = { fr = "Distributeur 5/3 centre fermé, autre marque", en = "5/3 valve, closed centre, other make" } },
    { article = "D53-E-24", wrong = true, price = 118, stock = 1, set = { centre = "exhaust" },
      name = { fr = "Distributeur 5/3 centre à l’échappement", en = "5/3 valve, exhaust centre" },
      remark = { fr = "Vide le vérin à l’arrêt : une charge descend", en = "Empties the cylinder when stopped: a load comes down" } },
  },
  article = "D53-F-24", price = 118, replace_duration = "20 min",
}

-- 5/2 valve, solenoid pilot, spring return. At rest 1-2 and 4-5; switched 1-4 and 2-3.
depanne.api(1)
local function path(a, b, open_at, p, flow)
  return { "valve_path", nodes = { a, b }, conductance = p.conductance, critical_ratio = 0.3, open_at = open_at,
           reads = { position = "position" }, writes = { flow = flow } }
end
return depanne.kind {
  id = "valve_5_2", trade = "pneumatic",
  name = { fr = "Distributeur 5/2 monostable", en = "5/2 valve, spring return" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" },
                { "4", "pneumatic" }, { "5", "pneumatic" } },
  inputs = { "command" },
  signals = { "position", "flow3", "flow5", "internal_flow",
              { "manual", control = true, initial = 0, name = { fr = "Commande manuelle auxiliaire", en = "Manual override" } } },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.9 l/(s·bar)", min = 1e-11, max = 1e-6 },
    time_on = { unit = "s", default = "0.015 s", min = 0.001, max = 1 },
    time_off = { unit = "s", default = "0.025 s", min = 0.001, max = 1 },
    pilot_minimum = { unit = "Pa", default = "2 bar", min = 0, max = 1e6 }, -- gauge
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    spring_broken = { unit = "1", default = 0, min = 0, max = 1 },
    internal_leak = { unit = "m3/(s.Pa)", default = "0.0005 l/(s·bar)", min = 0, max = 1e-6 },
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
        stuck = p.stuck, spring_broken = p.spring_broken,
        reads = { command = "command", manual = "manual" }, writes = { position = "position" } },
      path("1", "2", 0, p), path("4", "5", 0, p, "flow5"), path("1", "4", 1, p), path("2", "3", 1, p, "flow3"),
      { "orifice", nodes = { "1", "3" }, conductance = p.internal_leak, critical_ratio = 0.5, writes = { flow = "internal_flow" } },
    }
  end,
  probes = { u = "position" },
  senses = {
    { "look", when = "manual > 0.5", fr = "La commande manuelle est enfoncée et verrouillée", en = "The manual override is pushed in and locked" },
    { "look", fr = "La commande manuelle est libre", en = "The manual override is free" },
    { "listen", when = "internal_flow > 0.00015", fr = "Un souffle permanent à l’échappement 3", en = "A steady blow at exhaust 3" },
    { "listen", when = "flow5 > 0.0001 or flow3 > 0.0001", fr = "L’air s’échappe du distributeur", en = "Air escapes from the valve" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
    { "touch", fr = "Le corps est à température ambiante", en = "The body is at room temperature" },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué", en = "Spool stuck" }, set = { stuck = 1 } },
    broken_spring = { name = { fr = "Ressort de rappel cassé", en = "Return spring broken" }, set = { spring_broken = 1 } },
    leaking = { name = { fr = "Fuite interne du tiroir", en = "Spool leaking" }, set = { internal_leak = "0.05 l/(s·bar)" } },
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

-- 2/2 valve, direct solenoid, closed at rest: blow-off of a vacuum gripper, cleaning nozzle.
depanne.api(1)
return depanne.kind {
  id = "valve_2_2", trade = "pneumatic",
  name = { fr = "Distributeur 2/2 NF", en = "2/2 valve, normally closed" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  inputs = { "command", "moisture", "oil" },
  signals = { "position", "passing_flow",
              { "manual", control = true, initial = 0, name = { fr = "Commande manuelle auxiliaire", en = "Manual override" } } },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.1 l/(s·bar)", min = 1e-11, max = 1e-6 },
    time_on = { unit = "s", default = "0.008 s", min = 0.001, max = 1 },
    time_off = { unit = "s", default = "0.010 s", min = 0.001, max = 1 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    spring_broken = { unit = "1", default = 0, min = 0, max = 1 },
    locked = { unit = "1", default = 0, min = 0, max = 1 },
    seat_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    port_volume = { unit = "m3", default = "1 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p) return "2/2 NF, 0-8 bar, commande directe" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "spool", nodes = { "1" }, time_on = p.time_on, time_off = p.time_off, pilot_minimum = 0,
        stuck = p.stuck, spring_broken = p.spring_broken, locked = p.locked,
        reads = { command = "command", manual = "manual", wet = "moisture", oil = "oil" }, writes = { position = "position" } },
      { "valve_path", nodes = { "1", "2" }, conductance = p.conductance, open_at = 1, reads = { position = "position" } },
      { "orifice", nodes = { "1", "2" }, conductance = p.seat_leak, critical_ratio = 0.5, writes = { flow = "passing_flow" } },
    }
  end,
  probes = { u = "position", leak = "passing_flow" },
  senses = {
    { "look", when = "manual > 0.5 or locked > 0.5", fr = "La commande manuelle est enfoncée et verrouillée", en = "The manual override is pushed in and locked" },
    { "look", fr = "La commande manuelle est libre", en = "The manual override is free" },
    { "listen", when = "passing_flow > 0.00005", fr = "Un souffle passe au repos dans le distributeur", en = "Air passes through the valve at rest" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
  },
  faults = {
    stuck = { name = { fr = "Noyau collé fermé", en = "Core stuck closed" }, sheet = "V1", set = { stuck = 1 } },
    broken_spring = { name = { fr = "Ressort de rappel cassé", en = "Return spring broken" }, sheet = "V2", set = { spring_broken = 1 } },
    leaking = { name = { fr = "Siège non étanche", en = "Seat leaking" }, sheet = "VA7", set = { seat_leak = "0.032 l/(s·bar)" } },
    misadjusted_override = { name = { fr = "Commande manuelle restée verrouillée", en = "Manual override left locked" }, sheet = "V8", set = { locked = 1 } },
  },
  wear = { { law = "W4", fault = "leaking", count = "position > 0.5", each = "1 / 30000000", power = 1.5 } },
  care = { { every = "2000 h", fr = "Vérifier l’étanchéité au repos : boucher le tube, lire le vide", en = "Check that it is tight at rest: block the tube, read the vacuum" } },
  spares = {
    { article = "D22-NF-24", same = true, price = 38, stock = 1, name = { fr = "Distributeur 2/2 NF, sans bobine", en = "2/2 valve NC, no coil" } },
    { article = "D22-NF-24-B", equivalent = true, price = 41, stock = 1, set = { time_on = "0.009 s" },
      name = { fr = "Distributeur 2/2 NF, autre marque", en = "2/2 valve NC, other make" } },
    { article = "D22-NF-G12", wrong = true, price = 67, stock = 1, set = { conductance = "4 l/(s·bar)" },
      name = { fr = "Distributeur 2/2 NF G1/2", en = "2/2 valve NC G1/2" },
      remark = { fr = "Quarante fois le débit : souffle la pièce au loin", en = "Forty times the flow: blows the part away" } },
  },
  article = "D22-NF-24", price = 38, replace_duration = "12 min",
}

-- Pilot-operated check (stop valve) on a cylinder: free from 1 to 2; back only while 12 is under pressure.
depanne.api(1)
return depanne.kind {
  id = "po_check", trade = "pneumatic",
  name = { fr = "Bloqueur (clapet piloté)", en = "Pilot-operated check valve" },
  flags = { "removable", "safety" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "12", "pneumatic" } },
  signals = { "position", "back_flow" },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.5 l/(s·bar)", min = 1e-12, max = 1e-6 },
    pilot = { unit = "Pa", default = "2.5 bar", min = 0, max = 1e6 }, -- gauge, that lifts it
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    check_stuck = { unit = "1", default = 0, min = -1, max = 1 },
    seat_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    pilot_off = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 }, -- the pilot tube is off
    port_volume = { unit = "m3", default = "1 ml", min = 1e-8, max = 1e-3 },
  },
  plate = function(p) return "G1/8, pilotage 2,5-10 bar" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume }, { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "12" }, volume = p.port_volume },
      { "pressure_pilot", nodes = { "12", "reference" }, threshold = p.pilot, hysteresis = 3e4, time = 0.005, stuck = p.stuck,
        writes = { position = "position" } },
      { "check", nodes = { "1", "2" }, conductance = p.conductance, cracking = 2e4, stuck = p.check_stuck },
      { "valve_path", nodes = { "2", "1" }, conductance = p.conductance, open_at = 1, reads = { position = "position" } },
      { "orifice", nodes = { "2", "1" }, conductance = p.seat_leak, critical_ratio = 0.5, writes = { flow = "back_flow" } },
      { "leak", nodes = { "12" }, conductance = p.pilot_off },
    }
  end,
  probes = { u = "position", leak = "back_flow" },
  senses = {
    { "look", when = "pilot_off > 0", fr = "Le tube de pilotage est sorti de son raccord", en = "The pilot tube is out of its fitting" },
    { "look", fr = "Tubes en place", en = "Tubes in place" },
    { "listen", when = "pilot_off > 0 and 12 > 110000", fr = "L’air s’échappe du tube de pilotage", en = "Air escapes from the pilot tube", ambient = true },
    { "listen", fr = "Aucun souffle", en = "No blow" },
  },
  faults = {
    leaking = { name = { fr = "Impureté sous le siège : l’axe descend lentement", en = "Dirt under the seat: the axis creeps down" }, sheet = "B2.8", set = { seat_leak = "0.0005 l/(s·bar)" } },
    missing_pilot = { name = { fr = "Tube de pilotage débranché", en = "Pilot tube off" }, sheet = "B2.8", set = { pilot_off = "2 l/(s·bar)" } },
    stuck = { name = { fr = "Clapet resté levé : ne bloque plus", en = "Check stuck open: it holds nothing" }, sheet = "B2.8", set = { check_stuck = 1 } },
    stuck_closed = { name = { fr = "Piston de pilotage grippé", en = "Pilot piston seized" }, sheet = "B2.8", set = { stuck = -1 } },
  },
  wear = { { law = "W4", fault = "leaking", count = "position > 0.5", each = "1 / 10000000", power = 1.5 } },
  care = { { every = "500 h", fr = "Couper l’air, vérifier que l’axe reste en place 5 min", en = "Cut the air, check that the axis stays for 5 min" } },
  spares = {
    { article = "BL-18", same = true, price = 34, stock = 1, name = { fr = "Bloqueur G1/8", en = "Pilot-operated check G1/8" } },
    { article = "BL-18-B", equivalent = true, price = 36, stock = 1, set = { pilot = "2.3 bar" },
      name = { fr = "Bloqueur G1/8, autre marque", en = "Pilot-operated check G1/8, other make" } },
    { article = "LD-18-6", wrong = true, price = 11, stock = 4, set = { check_stuck = 1 },
      name = { fr = "Limiteur de débit unidirectionnel 1/8-6", en = "One-way flow control 1/8-6" },
      remark = { fr = "Freine, mais ne bloque pas", en = "Slows, but does not hold" } },
  },
  article = "BL-18", price = 34, replace_duration = "15 min",
}

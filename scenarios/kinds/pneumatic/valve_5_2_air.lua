-- 5/2 valve with two air pilots, detented by its friction. 14 pressed: 1-4 and 2-3; 12 pressed: 1-2 and 4-5.
depanne.api(1)
local function path(a, b, open_at, p)
  return { "valve_path", nodes = { a, b }, conductance = p.conductance, open_at = open_at, reads = { position = "position" } }
end
return depanne.kind {
  id = "valve_5_2_air", trade = "pneumatic",
  name = { fr = "Distributeur 5/2 à double pilotage pneumatique", en = "5/2 valve, two air pilots" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" }, { "4", "pneumatic" },
                { "5", "pneumatic" }, { "12", "pneumatic" }, { "14", "pneumatic" } },
  signals = { "position", "internal_flow" },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.9 l/(s·bar)", min = 1e-11, max = 1e-6 },
    pilot = { unit = "Pa", default = "1.5 bar", min = 0, max = 1e6 }, -- difference that moves the spool
    time = { unit = "s", default = "0.008 s", min = 0.001, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    pilot_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    internal_leak = { unit = "m3/(s.Pa)", default = "0.0005 l/(s·bar)", min = 0, max = 1e-6 },
    port_volume = { unit = "m3", default = "2 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p) return "5/2 double pilotage air, 1,5-8 bar" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume }, { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "4" }, volume = p.port_volume }, { "volume", nodes = { "3" }, volume = p.port_volume },
      { "volume", nodes = { "5" }, volume = p.port_volume }, { "volume", nodes = { "12" }, volume = p.port_volume },
      { "volume", nodes = { "14" }, volume = p.port_volume },
      { "pressure_pilot", nodes = { "14", "12" }, threshold = 0, hysteresis = 2 * p.pilot, time = p.time, stuck = p.stuck,
        writes = { position = "position" } },
      path("1", "2", 0, p), path("4", "5", 0, p), path("1", "4", 1, p), path("2", "3", 1, p),
      { "leak", nodes = { "14" }, conductance = p.pilot_leak },
      { "orifice", nodes = { "1", "3" }, conductance = p.internal_leak, critical_ratio = 0.5, writes = { flow = "internal_flow" } },
    }
  end,
  probes = { u = "position", leak = "internal_flow" },
  senses = {
    { "listen", when = "internal_flow > 0.00015", fr = "Un souffle permanent à l’échappement 3", en = "A steady blow at exhaust 3" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué côté 12", en = "Spool stuck at side 12" }, sheet = "V1", set = { stuck = -1 } },
    leaking = { name = { fr = "Fuite interne du tiroir", en = "Spool leaking" }, sheet = "V3", set = { internal_leak = "0.05 l/(s·bar)" } },
    leaking_pilot = { name = { fr = "Joint du pilote 14 déchiré", en = "Seal of pilot 14 torn" }, sheet = "V4", set = { pilot_leak = "2 l/(s·bar)" } },
  },
  wear = { { law = "W4", fault = "leaking", count = "position > 0.5", each = "1 / 20000000", power = 1.5 } },
  care = { { every = "1000 h", fr = "Écouter les échappements au repos", en = "Listen to the exhausts at rest" } },
  spares = {
    { article = "D52-PP", same = true, price = 72, stock = 1, name = { fr = "Distributeur 5/2 double pilotage", en = "5/2 valve, two air pilots" } },
    { article = "D52-PP-B", equivalent = true, price = 75, stock = 1, set = { time = "0.010 s" },
      name = { fr = "Distributeur 5/2 double pilotage, autre marque", en = "5/2 valve, two air pilots, other make" } },
    { article = "D52-PR", wrong = true, price = 68, stock = 1, set = { stuck = -1 },
      name = { fr = "Distributeur 5/2 pilotage 14, rappel ressort fort", en = "5/2 valve, pilot 14, strong spring" } },
  },
  article = "D52-PP", price = 72, replace_duration = "20 min",
}

-- Pilot-operated check valve: A towards the valve, B the load it holds, X the pilot. It opens when 3 pX > pB + 1 bar.
depanne.api(1)
return depanne.kind {
  id = "oil_po_check", trade = "hydraulic",
  name = { fr = "Clapet anti-retour piloté", en = "Pilot-operated check valve" },
  flags = { "removable", "safety" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" }, { "X", "hydraulic" } },
  nodes = { { "pilot", "hydraulic" } },
  inputs = { "viscosity" },
  signals = { "flow", "heat", "undamped" },
  parameters = {
    flow = { unit = "m3/s", default = "10 l/min", min = 1e-6, max = 1 }, -- at 1 bar
    ratio = { unit = "1", default = 3, min = 1, max = 20 },
    cracking = { unit = "Pa", default = "1 bar", min = 0, max = 1e7 },
    leak = { unit = "m3/(s.Pa)", default = "0.0000025 l/(min·bar)", min = 0, max = 1e-9 }, -- 0.25 cm3/min at 100 bar
    pilot_blocked = { unit = "1", default = 0, min = 0, max = 1 },
    decompression = { unit = "1", default = 1, min = 0, max = 1 }, -- small poppet that opens first
    lag = { unit = "s", default = "0.01 s", min = 0.001, max = 10 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "rapport 3:1, 1 bar, NG6" end,
  laws = function(p)
    local band = 1e5
    if p.decompression < 0.5 then band = 1e4 end
    return {
      { "oil_pilot_valve", nodes = { "B", "A", "pilot" }, flow = p.flow, set = p.cracking, band = band, ratio = p.ratio, in_share = -1,
        free_cracking = p.cracking, leak = p.leak, stuck = p.stuck, lag = p.lag,
        reads = { viscosity = "viscosity" }, writes = { flow = "flow", heat = "heat" } },
      { "oil_orifice", nodes = { "X", "pilot" }, flow = 2e-5, blocked = p.pilot_blocked, rounding = 1000 },
      { "oil_gap", nodes = { "pilot", "reference" }, conductance = 1e-15 }, -- the pilot chamber empties if nothing feeds it
      { "oil_volume", nodes = { "pilot" }, volume = 1e-6 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 },
      { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "condition", value1 = 1 - p.decompression, writes = { value1 = "undamped" } },
    }
  end,
  probes = { q = "flow", p = "B", pilot = "pilot" },
  senses = {
    { "look", fr = "Corps sec", en = "Body dry" },
    { "listen", when = "undamped > 0.5 and flow > 3.33e-5", fr = "Un coup sec dans les tuyaux à chaque ouverture", en = "A bang in the pipes at each opening", ambient = true },
    { "listen", when = "flow > 8.33e-6", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  faults = {
    leaking = { name = { fr = "Siège fuyard : la charge descend", en = "Seat leaking: the load sinks" }, sheet = "B3.9", set = { leak = "0.006 l/(min·bar)" } },
    blocked = { name = { fr = "Ligne de pilotage bouchée", en = "Pilot line blocked" }, sheet = "B3.9", set = { pilot_blocked = 1 } },
    stuck = { name = { fr = "Bloqué ouvert", en = "Stuck open" }, sheet = "B3.9", set = { stuck = 1 } },
    wrong_part = { name = { fr = "Sans clapet de décompression : coup de bélier", en = "No decompression poppet: shock" }, sheet = "B3.9", set = { decompression = 0, lag = "0.001 s" } },
  },
  wear = { { law = "W4", fault = "leaking", rate = "abs(flow) / 0.0002 / 15000 h", power = 1.5 } },
  care = { { every = "500 h", fr = "Contrôler la dérive de la charge en dix minutes, pompe arrêtée", en = "Check the drift of the load in ten minutes, pump stopped" } },
  spares = {
    { article = "CAP-6", same = true, price = 88, stock = 1, name = { fr = "Clapet piloté NG6 rapport 3:1", en = "Pilot-operated check NG6 ratio 3:1" } },
    { article = "CAP-6-E", equivalent = true, price = 92, stock = 1, set = { ratio = 3.2 }, name = { fr = "Clapet piloté NG6 rapport 3,2:1, autre marque", en = "Pilot-operated check NG6 ratio 3.2:1, other make" } },
    { article = "CAR-6", wrong = true, price = 41, stock = 1, set = { pilot_blocked = 1 }, name = { fr = "Clapet simple NG6", en = "Plain check NG6" },
      remark = { fr = "Pas de pilotage : ne laisse pas redescendre", en = "No pilot: does not let the load down" } },
  },
  article = "CAP-6", price = 88, replace_duration = "40 min",
}

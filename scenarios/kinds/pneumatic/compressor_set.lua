-- Piston compressor on its receiver: pressure switch, unloader, check valve, safety valve, drain. The motor is
-- told by its switch; with a motor of one's own, see compressor_head.
depanne.api(1)
return depanne.kind {
  id = "compressor_set", symbol = "compressor", trade = "pneumatic",
  name = { fr = "Compresseur à pistons sur cuve", en = "Piston compressor on its receiver" },
  flags = { "test_point" },
  terminals = { { "1", "pneumatic" }, { "intake", "pneumatic" } },
  nodes = { { "head", "pneumatic" } },
  signals = { "full", "flow", "power", "running", "water", "moisture", "unloader_flow", "safety_flow", "check_flow",
              { "switch", control = true, initial = 1, name = { fr = "Interrupteur du compresseur", en = "Compressor switch" } } },
  parameters = {
    delivery = { unit = "m3/s", default = "160 l/min", min = 1e-6, max = 1 },
    cut_in = { unit = "Pa", default = "8 bar", min = 1e4, max = 1.6e6 },   -- gauge
    cut_out = { unit = "Pa", default = "10 bar", min = 1e4, max = 1.6e6 },
    receiver = { unit = "m3", default = "100 l", min = 1e-4, max = 10 },
    filter = { unit = "m3/(s.Pa)", default = "30 l/(s·bar)", min = 1e-11, max = 1e-5 },
    loss = { unit = "1", default = 0, min = 0, max = 1 },
    check_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    safety = { unit = "Pa", default = "11 bar", min = 1e4, max = 2e6 }, -- gauge
    standing_water = { unit = "m3", default = "0.2 l", min = 0, max = 10 },
    drain = { unit = "m3/s", default = "2 ml/s", min = 0, max = 1e-3 },
    charge = { unit = "Pa", default = "9 bar", min = 0, max = 1.6e6 }, -- gauge, when the line is built
    outlet = { unit = "m3/(s.Pa)", default = "12 l/(s·bar)", min = 1e-11, max = 1e-5 },
  },
  plate = function(p) return "1,5 kW, 160 l/min à 8 bar, 100 l, 11 bar max" end,
  laws = function(p)
    return {
      { "receiver", nodes = { "1" }, volume = p.receiver, water = p.standing_water, charge = p.charge },
      { "pressure_contact", nodes = { "1" }, rising = p.cut_out, falling = p.cut_in, writes = { closed = "full" } },
      { "orifice", nodes = { "reference", "intake" }, conductance = p.filter },
      { "volume", nodes = { "intake" }, volume = 2e-4 },
      { "compressor_stage", nodes = { "intake", "head", "reference" }, free_air_delivery = p.delivery, loss = p.loss,
        reads = { powered = "switch", full = "full" }, writes = { flow = "flow", power = "power", running = "running" } },
      { "volume", nodes = { "head" }, volume = 5e-4 },
      { "check", nodes = { "head", "1" }, conductance = 6e-8, cracking = 5e3, reverse_leak = p.check_leak, writes = { flow = "check_flow" } },
      { "valve_path", nodes = { "head", "reference" }, conductance = 1e-9, open_at = 0,
        reads = { position = "running" }, writes = { flow = "unloader_flow" } },
      { "check", nodes = { "1", "reference" }, conductance = 2e-8, cracking = p.safety, writes = { flow = "safety_flow" } },
      { "water_trap", capacity = p.receiver * 0.1, standing = p.standing_water, drain = p.drain, efficiency = 0.8,
        reads = { flow = "flow" }, writes = { water = "water", moisture = "moisture" } },
    }
  end,
  probes = { q = "flow", power = "power", run = "running", water = "water", safety = "safety_flow", unloader = "unloader_flow" },
  measures = {
    temperature = "293.15 K + running * 45", noise = "70 + 8 * running",
    leak = "max(unloader_flow * (1 - running), 0) + safety_flow",
  },
  displays = { { id = "gauge", value = "1", unit = "bar_gauge", resolution = 0.2 } },
  senses = {
    { "listen", when = "safety_flow > 0.0001", fr = "La soupape de sécurité crache", en = "The safety valve blows", ambient = true },
    { "listen", when = "unloader_flow > 0.0004 and running < 0.5", fr = "Un souffle continu au purgeur de tête, compresseur arrêté", en = "A steady hiss at the unloader, compressor stopped", ambient = true },
    { "listen", when = "running > 0.5", fr = "Le compresseur tourne", en = "The compressor runs", ambient = true },
    { "listen", fr = "Compresseur arrêté", en = "Compressor stopped" },
    { "look", when = "loss > 0.2", fr = "La courroie patine, poussière noire sous le carter", en = "The belt slips, black dust under the guard" },
    { "look", when = "intake < 0.9e5", fr = "Le filtre d’aspiration est gris de poussière", en = "The intake filter is grey with dust" },
    { "look", when = "water > receiver * 0.1", fr = "Rien ne sort de la purge automatique ; à la main, des litres d’eau", en = "Nothing comes from the automatic drain; by hand, litres of water" },
    { "look", fr = "Courroie tendue, purge automatique active", en = "Belt tight, automatic drain at work" },
    { "touch", when = "running > 0.5", fr = "La culasse est brûlante", en = "The head is burning hot" },
    { "touch", fr = "La culasse est tiède", en = "The head is warm" },
  },
  settings = {
    { id = "cut_in", parameter = "cut_in", unit = "bar", scale = 1e5, min = 0, max = 12, duration = 180, name = { fr = "Enclenchement", en = "Cut-in" } },
    { id = "cut_out", parameter = "cut_out", unit = "bar", scale = 1e5, min = 0, max = 12, duration = 180, name = { fr = "Déclenchement", en = "Cut-out" } },
  },
  faults = {
    clogged = { name = { fr = "Filtre d’aspiration colmaté", en = "Intake filter clogged" }, sheet = "CO2", set = { filter = "2.2 l/(s·bar)" } },
    leaking = { name = { fr = "Clapet antiretour non étanche", en = "Check valve leaking" }, sheet = "CO3", set = { check_leak = "0.1 l/(s·bar)" } },
    misadjusted = { name = { fr = "Pressostat dérivé : 6 à 7,5 bar", en = "Pressure switch drifted: 6 to 7.5 bar" }, sheet = "CO4", set = { cut_in = "6 bar", cut_out = "7.5 bar" } },
    stuck_drain = { name = { fr = "Purge automatique bloquée fermée", en = "Automatic drain stuck closed" }, sheet = "CO5", set = { drain = "0 ml/s", standing_water = "15 l" } },
    worn = { name = { fr = "Courroie qui patine, segments usés", en = "Belt slipping, rings worn" }, sheet = "CO6", set = { loss = 0.3 } },
    misadjusted_safety = { name = { fr = "Soupape de sécurité qui lève trop tôt", en = "Safety valve lifts too early" }, sheet = "CO7", set = { safety = "8.5 bar" } },
    stuck = { name = { fr = "Pressostat collé : la soupape lève", en = "Pressure switch stuck: the safety valve lifts" }, sheet = "CO7", set = { cut_out = "14 bar", cut_in = "13.5 bar" } },
  },
  wear = {
    { law = "W5", fault = "clogged", rate = "running / 4000 h" },
    { law = "W4", fault = "leaking", rate = "running / 12000 h", power = 1.5 },
    { law = "W6", fault = "worn", rate = "running / 15000 h" },
  },
  care = {
    { every = "168 h", fr = "Purger la cuve", en = "Drain the receiver" },
    { every = "1000 h", fr = "Filtre d’aspiration, tension de courroie, essai de remplissage 8 à 10 bar (75 s)", en = "Intake filter, belt tension, fill test 8 to 10 bar (75 s)" },
    { every = "8000 h", fr = "Essai de la soupape de sécurité", en = "Test of the safety valve" },
  },
  spares = {
    { article = "CP-160", same = true, price = 890, stock = 1, name = { fr = "Compresseur 160 l/min, cuve 100 l", en = "Compressor 160 l/min, receiver 100 l" } },
    { article = "CP-180", equivalent = true, price = 940, stock = 1, set = { delivery = "180 l/min" },
      name = { fr = "Compresseur 180 l/min, cuve 100 l", en = "Compressor 180 l/min, receiver 100 l" } },
    { article = "CP-60", wrong = true, price = 420, stock = 1, set = { delivery = "60 l/min" },
      name = { fr = "Compresseur 60 l/min", en = "Compressor 60 l/min" }, remark = { fr = "Tourne sans arrêt avec une fuite de 1 mm", en = "Never stops with a hole of 1 mm" } },
  },
  article = "CP-160", price = 890, replace_duration = "180 min",
}

-- Vacuum ejector with its check valve and silencer: 1 compressed air, V vacuum.
depanne.api(1)
return depanne.kind {
  id = "vacuum_ejector", trade = "pneumatic",
  name = { fr = "Éjecteur à vide", en = "Vacuum ejector" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "V", "pneumatic" } },
  nodes = { { "throat", "pneumatic" }, { "exhaust", "pneumatic" } },
  signals = { "suction", "consumption", "out_flow" },
  parameters = {
    nozzle = { unit = "m3/(s.Pa)", default = "0.15 l/(s·bar)", min = 1e-12, max = 1e-6 }, -- 50 l/min at 4.5 bar
    suction_rate = { unit = "m3/s", default = "25 l/min", min = 1e-7, max = 1 },
    ultimate = { unit = "Pa", default = "0.15 bar", min = 1e3, max = 1e5 }, -- absolute
    optimum = { unit = "Pa", default = "4.5 bar", min = 1e4, max = 1e6 }, -- gauge
    silencer = { unit = "m3/(s.Pa)", default = "5 l/(s·bar)", min = 1e-12, max = 1e-5 },
    check_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    volume = { unit = "m3", default = "5 ml", min = 1e-8, max = 1e-2 },
  },
  plate = function(p) return "4,5 bar, 50 l/min, -0,86 bar, 25 l/min aspirés" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = 1e-6 }, { "volume", nodes = { "V" }, volume = p.volume },
      { "volume", nodes = { "throat" }, volume = 2e-7 }, { "volume", nodes = { "exhaust" }, volume = 5e-6 },
      { "vacuum_ejector", nodes = { "1", "throat", "exhaust" }, nozzle = p.nozzle, suction = p.suction_rate,
        ultimate = p.ultimate, optimum = p.optimum, writes = { suction = "suction", consumption = "consumption" } },
      { "check", nodes = { "V", "throat" }, conductance = 5e-8, cracking = 0, reverse_leak = p.check_leak },
      { "orifice", nodes = { "exhaust", "reference" }, conductance = p.silencer, writes = { flow = "out_flow" } },
    }
  end,
  probes = { q = "suction", consumption = "consumption" },
  measures = { temperature = "293.15 K + 18 * clamp((exhaust - 105000) / 40000, 0, 1.5)", noise = "62 + 6 * clamp(consumption / 0.0008, 0, 1.5)" },
  displays = { { id = "vacuum", value = "V", unit = "bar_gauge", resolution = 0.01 } },
  senses = {
    { "listen", when = "out_flow > 0.0002", fr = "L’éjecteur souffle", en = "The ejector blows" },
    { "listen", when = "1 > 200000", fr = "L’éjecteur est sous pression mais ne souffle presque pas", en = "The ejector is under pressure but hardly blows" },
    { "listen", fr = "L’éjecteur est silencieux", en = "The ejector is silent" },
    { "look", when = "exhaust > 120000", fr = "Le silencieux est noir et gras", en = "The silencer is black and greasy" },
    { "look", fr = "Silencieux propre", en = "Silencer clean" },
    { "touch", when = "exhaust > 120000", fr = "Le corps est chaud", en = "The body is hot" },
    { "touch", fr = "Le corps est froid", en = "The body is cold" },
  },
  faults = {
    clogged = { name = { fr = "Silencieux colmaté", en = "Silencer clogged" }, sheet = "VA5", set = { silencer = "0.65 l/(s·bar)" } },
    blocked = { name = { fr = "Buse bouchée par une impureté", en = "Nozzle blocked by dirt" }, sheet = "VA4", set = { optimum = "6 bar", nozzle = "0.1 l/(s·bar)" } },
    leaking = { name = { fr = "Clapet antiretour non étanche", en = "Check valve leaking" }, sheet = "C9", set = { check_leak = "0.05 l/(s·bar)" } },
    worn = { name = { fr = "Buse usée", en = "Nozzle worn" }, sheet = "VA4", set = { nozzle = "0.3 l/(s·bar)", ultimate = "0.4 bar" } },
  },
  wear = { { law = "W5", fault = "clogged", rate = "max(consumption, 0) / 20000" } },
  care = { { every = "1000 h", fr = "Remplacer le silencieux, lire le vide à orifice bouché (-0,86 bar)", en = "Replace the silencer, read the vacuum with the port blocked (-0.86 bar)" } },
  spares = {
    { article = "EJ-10", same = true, price = 58, stock = 1, name = { fr = "Éjecteur 1,0 mm avec clapet", en = "Ejector 1.0 mm with check valve" } },
    { article = "EJ-10-B", equivalent = true, price = 63, stock = 1, set = { suction_rate = "27 l/min" },
      name = { fr = "Éjecteur 1,0 mm avec clapet, autre marque", en = "Ejector 1.0 mm with check valve, other make" } },
    { article = "EJ-05", wrong = true, price = 44, stock = 1, set = { nozzle = "0.04 l/(s·bar)", suction_rate = "6 l/min", check_leak = "1 l/(s·bar)" },
      name = { fr = "Éjecteur 0,5 mm sans clapet", en = "Ejector 0.5 mm without check valve" } },
  },
  article = "EJ-10", price = 58, replace_duration = "20 min",
}

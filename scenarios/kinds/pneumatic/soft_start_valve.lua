-- Soft-start and dump valve: fills slowly up to half the pressure, then opens; vents when its coil drops.
depanne.api(1)
return depanne.kind {
  id = "soft_start_valve", symbol = "valve_3_2_soft_start", trade = "pneumatic",
  name = { fr = "Démarreur progressif et purge", en = "Soft-start and dump valve" },
  flags = { "removable", "safety" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  inputs = { "command" },
  signals = { "full" },
  parameters = {
    soft = { unit = "m3/(s.Pa)", default = "0.15 l/(s·bar)", min = 0, max = 1e-6 },
    conductance = { unit = "m3/(s.Pa)", default = "6 l/(s·bar)", min = 1e-11, max = 1e-6 },
    exhaust = { unit = "m3/(s.Pa)", default = "8 l/(s·bar)", min = 0, max = 1e-6 },
    blocked_exhaust = { unit = "1", default = 0, min = 0, max = 1 },
    blocked_soft = { unit = "1", default = 0, min = 0, max = 1 },
    port_volume = { unit = "m3", default = "15 ml", min = 1e-7, max = 1e-2 },
  },
  plate = function(p) return "G1/4 2,5-10 bar" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "soft_start", nodes = { "1", "2" }, conductance_soft = p.soft, conductance_full = p.conductance,
        conductance_exhaust = p.exhaust, full_ratio = 0.5, blocked_exhaust = p.blocked_exhaust,
        blocked_soft = p.blocked_soft, reads = { energised = "command" }, writes = { full = "full" } },
    }
  end,
  senses = {
    { "look", when = "full > 0.5", fr = "Témoin de pleine ouverture sorti", en = "Full-open indicator out" },
    { "look", fr = "Témoin de pleine ouverture rentré", en = "Full-open indicator in" },
  },
  settings = {
    { id = "soft", parameter = "blocked_soft", unit = "%", scale = 0.01, min = 0, max = 100, duration = 60,
      name = { fr = "Vis de démarrage progressif (0 % ouverte)", en = "Soft-start screw (0 % open)" } },
  },
  probes = { full = "full" },
  faults = {
    blocked = { name = { fr = "Purge obstruée", en = "Dump blocked" }, sheet = "B2.5", set = { blocked_exhaust = 0.995 } },
    clogged = { name = { fr = "Silencieux de purge colmaté", en = "Dump silencer clogged" }, sheet = "B2.5", set = { blocked_exhaust = 0.934 } },
    misadjusted = { name = { fr = "Vis de démarrage fermée", en = "Soft-start screw closed" }, sheet = "B2.5", set = { blocked_soft = 1 } },
    misadjusted_open = { name = { fr = "Démarrage progressif court-circuité", en = "Soft start bypassed" }, sheet = "B2.5", set = { soft = "6 l/(s·bar)" } },
    stuck = { name = { fr = "Clapet principal grippé : ne s’ouvre plus en grand", en = "Main poppet seized: never opens fully" }, sheet = "B2.5", set = { conductance = "0.15 l/(s·bar)" } },
  },
  wear = { { law = "W5", fault = "clogged", count = "full < 0.5", each = "1 / 50000" } },
  care = { { every = "1000 h", fr = "Chronométrer la purge (moins de 1 s), remplacer le silencieux", en = "Time the dump (less than 1 s), replace the silencer" } },
  spares = {
    { article = "DP-14", same = true, price = 121, stock = 1, name = { fr = "Démarreur progressif G1/4 à purge", en = "Soft-start and dump valve G1/4" } },
    { article = "DP-14-B", equivalent = true, price = 128, stock = 1, set = { soft = "0.17 l/(s·bar)" },
      name = { fr = "Démarreur progressif G1/4, autre marque", en = "Soft-start valve G1/4, other make" } },
    { article = "VD-22-14", wrong = true, price = 48, stock = 1, set = { soft = "6 l/(s·bar)", blocked_exhaust = 1 },
      name = { fr = "Distributeur 2/2 NF G1/4", en = "2/2 valve NC G1/4" },
      remark = { fr = "Ni progressif, ni purge", en = "Neither progressive nor venting" } },
  },
  article = "DP-14", price = 121, replace_duration = "25 min",
}

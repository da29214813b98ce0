-- End stop with a shock absorber: oil takes the energy of the carriage, a rubber stop what is left.
depanne.api(1)
return depanne.kind {
  id = "shock_absorber", trade = "mechanical",
  name = { fr = "Butée et amortisseur de fin de course", en = "End stop and shock absorber" },
  flags = { "removable" },
  terminals = { { "rod", "translation" } },
  inputs = { "position" },
  signals = { "impact", "depth", "touches", "oil", "rubber", "loose" },
  parameters = {
    stop = { unit = "m", default = "300 mm", min = -10, max = 10 }, -- of the hard stop
    stroke = { unit = "m", default = "12 mm", min = 0, max = 0.2 },
    braking = { unit = "1", default = 1400, min = 0, max = 1e6 }, -- [N s2/m2]
    oil = { unit = "1", default = 1, min = 0, max = 1 },
    spring = { unit = "N/m", default = "300 N/m", min = 0, max = 1e6 },
    stiffness = { unit = "N/m", default = "2e6 N/m", min = 1000, max = 1e9 },
    rubber = { unit = "1", default = 1, min = 0, max = 1 },
    loose = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "M20, course 12 mm, 10 J par coup" end,
  laws = function(p)
    return {
      { "end_stop", nodes = { "rod" }, position = p.stop, stroke = p.stroke, braking = p.braking, oil = p.oil, spring = p.spring,
        stiffness = p.stiffness, reads = { position = "position" }, writes = { impact = "impact", depth = "depth", touches = "touches" } },
      { "condition", value1 = p.oil, value2 = p.rubber, value3 = p.loose, writes = { value1 = "oil", value2 = "rubber", value3 = "loose" } },
    }
  end,
  probes = { impact = "impact", depth = "depth", hits = "touches" },
  measures = { dimension = "depth", tightness = "25 * (1 - loose)", noise = "55 + 60 * impact" },
  senses = {
    { "look", when = "oil < 0.5", fr = "Huile autour de la tige de l’amortisseur", en = "Oil around the absorber’s pin" },
    { "look", when = "rubber < 0.5", fr = "Élastomère craquelé, écrasé", en = "Elastomer cracked, crushed" },
    { "look", when = "loose > 0.5", fr = "Contre-écrou desserré, la butée tourne à la main", en = "Lock nut loose, the stop turns by hand" },
    { "look", fr = "Butée ferme, tige sèche", en = "Stop firm, pin dry" },
    { "listen", when = "impact > 0.15", fr = "Coup sec en fin de course", en = "A bang at the end of the stroke", ambient = true },
    { "listen", fr = "Arrêt amorti, sans bruit", en = "Damped stop, no noise" },
    { "touch", when = "oil < 0.5", fr = "La tige s’enfonce sans résistance", en = "The pin goes in without resistance" },
    { "touch", fr = "La tige résiste puis revient", en = "The pin resists, then comes back" },
  },
  settings = { { id = "stop", parameter = "stop", unit = "mm", min = 280, max = 320, duration = 600, name = { fr = "Position de la butée (contre-écrou)", en = "Place of the stop (lock nut)" } } },
  faults = {
    leaking = { name = { fr = "Amortisseur vidé de son huile", en = "Absorber has lost its oil" }, sheet = "B4.14", set = { oil = 0 } },
    moved = { name = { fr = "Butée déplacée de 2 mm", en = "Stop moved by 2 mm" }, sheet = "B4.14", set = { stop = "302 mm" } },
    worn = { name = { fr = "Élastomère vieilli, durci", en = "Elastomer aged, hardened" }, sheet = "B4.14", set = { rubber = 0, stiffness = "2e7 N/m", spring = "900 N/m" } },
    loose_terminal = { name = { fr = "Contre-écrou desserré", en = "Lock nut loose" }, sheet = "B4.14", set = { loose = 1, stop = "301 mm", stiffness = "2e5 N/m" } },
  },
  wear = {
    { law = "W4", fault = "leaking", count = "touches", each = "1 / 2e6", power = 1.5 },
    { law = "W14", fault = "worn", rate = "1 / 30000 h" },
  },
  damage = { { fault = "worn", when = "impact > 0.5", after = "1 s" } },
  care = { { every = "1000 h", fr = "Contrôler l’amortisseur, sa course et son contre-écrou", en = "Check the absorber, its stroke and its lock nut" } },
  spares = {
    { article = "AMO-M20-12", same = true, price = 46, stock = 1, name = { fr = "Amortisseur M20 course 12", en = "Absorber M20 stroke 12" } },
    { article = "AMO-M20-12-R", equivalent = true, price = 61, stock = 1, set = { braking = 1300 }, name = { fr = "Amortisseur M20 réglable course 12", en = "Adjustable absorber M20 stroke 12" } },
    { article = "AMO-M14-8", wrong = true, price = 38, stock = 1, set = { stroke = "8 mm", braking = 500 }, name = { fr = "Amortisseur M14 course 8", en = "Absorber M14 stroke 8" } },
  },
  article = "AMO-M20-12", price = 46, replace_duration = "20 min",
}

-- Capacitive sensor with a sensitivity screw, three wires, PNP, closing. `material`: water 1, glass 0.7, plastic 0.4.
depanne.api(1)
return depanne.kind {
  id = "capacitive_sensor", symbol = "sensor_capacitive", trade = "electrical",
  name = { fr = "Détecteur capacitif, PNP", en = "Capacitive sensor, PNP" },
  flags = { "removable", "electronic" },
  terminals = { { "BN", "electrical" }, { "BU", "electrical" }, { "BK", "electrical" } },
  inputs = { "gap", "material", "target" }, -- target: 1 while something stands at `distance` before it
  signals = { "detected", "led", "film", "cracked" },
  parameters = {
    range = { unit = "m", default = "12 mm", min = 5e-4, max = 0.1 }, -- on water or metal, as adjusted
    wall_gap = { unit = "m", default = "100 m", min = 0, max = 1000 }, -- a wall or a film in front of the face
    distance = { unit = "m", default = "1 mm", min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    crack = { unit = "1", default = 0, min = 0, max = 1 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    npn = { unit = "1", default = 0, min = 0, max = 1 },
    inverted = { unit = "1", default = 0, min = 0, max = 1 },
    output_load = { unit = "ohm", default = "100 kohm", min = 1, max = 1e9 },
  },
  plate = function(p) return "10-30 V= PNP NO 200 mA, 2-15 mm" end,
  laws = function(p)
    return {
      { "property", value = p.wall_gap, writes = { value = "film" } },
      { "property", value = p.crack, writes = { value = "cracked" } },
      { "near_field", range = p.range, hysteresis = 0.1, film_gap = p.wall_gap, delay = 0.01, stuck = p.stuck, distance = p.distance,
        reads = { gap = "gap", factor = "material", target = "target" }, writes = { detected = "detected" } },
      { "sensor_output", nodes = { "BN", "BU", "BK" }, drop = 1.6, on_resistance = 8, leakage = 1e-5,
        minimum_supply = 10, supply_current = 0.012, current_limit = 0.2, npn = p.npn, inverted = p.inverted, dead = p.dead,
        reads = { detected = "detected" }, writes = { led = "led" } },
      { "resistor", nodes = { "BK", "BU" }, resistance = p.output_load }, -- pull-down of the output stage
    }
  end,
  senses = {
    { "look", when = "led and film < 0.001", fr = "DEL allumée, un film de liquide sur la face", en = "LED lit, a film of liquid on the face" },
    { "look", when = "led and cracked > 0.5", fr = "DEL allumée, la face est fendue", en = "LED lit, the face is cracked" },
    { "look", when = "led", fr = "La DEL est allumée", en = "The LED is lit" },
    { "look", when = "cracked > 0.5", fr = "DEL éteinte, la face est fendue", en = "LED dark, the face is cracked" },
    { "look", fr = "La DEL est éteinte", en = "The LED is dark" },
    { "touch", when = "film < 0.001", fr = "La face est mouillée", en = "The face is wet" },
    { "touch", fr = "La face est sèche", en = "The face is dry" },
  },
  settings = {
    { id = "range", parameter = "range", unit = "mm", scale = 0.001, min = 1, max = 30, duration = 120,
      name = { fr = "Vis de sensibilité", en = "Sensitivity screw" } },
  },
  faults = {
    misadjusted_high = { name = { fr = "Sensibilité dérivée : voit la paroi", en = "Sensitivity drifted: sees the wall" }, sheet = "B1.18",
                         set = { range = "30 mm", wall_gap = "20 mm" } },
    misadjusted_low = { name = { fr = "Sensibilité trop faible : manque le plastique", en = "Sensitivity too low: misses plastic" }, sheet = "B1.18", set = { range = "3 mm" } },
    clogged = { name = { fr = "Film d’eau ou d’huile sur la face : toujours à 1", en = "Film of water or oil on the face: always on" }, sheet = "B1.18", set = { wall_gap = "0.1 mm" } },
    leaking = { name = { fr = "Face fendue, électronique humide", en = "Cracked face, wet electronics" }, sheet = "B1.18", set = { crack = 1, dead = 1 } },
    wrong_part_flush = { name = { fr = "Noyable monté là où il faut un non-noyable : voit son support", en = "Mounted flush where it must not be: sees its bracket" }, sheet = "B1.18",
                         set = { wall_gap = "5 mm" } },
    dead = { name = { fr = "Détecteur hors service", en = "Sensor dead" }, set = { dead = 1 } },
  },
  wear = { { law = "W12", fault = "clogged", rate = "1 / 4000 h", power = 8 } },
  care = { { every = "500 h", fr = "Essuyer la face, contrôler la marge : tours de vis jusqu’à l’extinction", en = "Wipe the face, check the margin: turns of the screw to dark" } },
  spares = {
    { article = "DC-PNP-NO-15", same = true, price = 66, stock = 1, name = { fr = "Détecteur capacitif M18 PNP NO", en = "Capacitive sensor M18 PNP NO" } },
    { article = "DC-PNP-NO-20", equivalent = true, price = 74, stock = 1, set = { range = "13 mm" },
      name = { fr = "Détecteur capacitif M30 PNP NO", en = "Capacitive sensor M30 PNP NO" } },
    { article = "DC-NPN-NO-15", wrong = true, price = 66, stock = 1, set = { npn = 1 },
      name = { fr = "Détecteur capacitif M18 NPN NO", en = "Capacitive sensor M18 NPN NO" } },
  },
  article = "DC-PNP-NO-15", price = 66, replace_duration = "20 min",
}

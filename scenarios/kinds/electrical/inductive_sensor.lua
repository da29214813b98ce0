-- Inductive sensor, three wires, PNP, closing. `gap` is the distance to the target's face, `material` its
-- factor (steel 1, stainless 0.7, brass 0.45, aluminium 0.35, copper 0.25) when the line says so.
depanne.api(1)
return depanne.kind {
  id = "inductive_sensor", symbol = "sensor_inductive", trade = "electrical",
  name = { fr = "Détecteur inductif, PNP", en = "Inductive sensor, PNP" },
  flags = { "removable", "electronic" },
  terminals = { { "BN", "electrical" }, { "BU", "electrical" }, { "BK", "electrical" } },
  inputs = { "gap", "material", "target" }, -- target: 1 while something stands at `distance` before it
  signals = { "detected", "led", "real_gap", "moved_by", "film", "chafed" },
  parameters = {
    range = { unit = "m", default = "4 mm", min = 5e-4, max = 0.1 }, -- Sn, on steel
    factor = { unit = "1", default = 1, min = 0, max = 2 }, -- of the type: 1 as it is
    moved = { unit = "m", default = "0 mm", min = -0.1, max = 0.1 },
    film_gap = { unit = "m", default = "100 m", min = 0, max = 1000 }, -- chips on the face
    distance = { unit = "m", default = "1 mm", min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    npn = { unit = "1", default = 0, min = 0, max = 1 },
    inverted = { unit = "1", default = 0, min = 0, max = 1 },
    output_load = { unit = "ohm", default = "100 kohm", min = 1, max = 1e9 },
    earth = { unit = "ohm", default = "1e9 ohm", min = 0.01, max = 1e12 }, -- brown core of its cable to the frame
  },
  plate = function(p) return string.format("10-30 V= PNP NO 200 mA, Sn %g mm", p.range * 1000) end,
  laws = function(p)
    return {
      { "property", value = p.film_gap, writes = { value = "film" } },
      { "near_field", range = p.range * 0.9, hysteresis = 0.1, factor = p.factor, gap_error = p.moved, film_gap = p.film_gap,
        delay = 0.001, stuck = p.stuck, distance = p.distance, reads = { gap = "gap", factor = "material", target = "target" }, writes = { detected = "detected", gap = "real_gap", error = "moved_by" } },
      { "sensor_output", nodes = { "BN", "BU", "BK" }, drop = 1.6, on_resistance = 8, leakage = 1e-5,
        minimum_supply = 10, supply_current = 0.012, current_limit = 0.2, npn = p.npn, inverted = p.inverted, dead = p.dead,
        reads = { detected = "detected" }, writes = { led = "led" } },
      { "resistor", nodes = { "BK", "BU" }, resistance = p.output_load }, -- pull-down of the output stage
      { "resistor", nodes = { "BN", "reference" }, resistance = p.earth },
      { "property", value = p.earth < 1000 and 1 or 0, writes = { value = "chafed" } },
    }
  end,
  measures = { gap = "max(real_gap, 0)" },
  senses = {
    { "look", when = "chafed > 0.5", fr = "Le câble frotte sur le bâti, sa gaine est entaillée jusqu’au cuivre", en = "The cable rubs on the frame, its sheath is cut down to the copper" },
    { "look", when = "led and film < 1", fr = "DEL allumée, des copeaux collent à la face", en = "LED lit, chips stick to the face" },
    { "look", when = "led", fr = "La DEL jaune du détecteur est allumée", en = "The sensor's yellow LED is lit" },
    { "look", when = "moved_by > 0.001", fr = "DEL éteinte, le détecteur est reculé, son écrou est desserré", en = "LED dark, the sensor sits back, its nut is loose" },
    { "look", fr = "La DEL jaune du détecteur est éteinte", en = "The sensor's yellow LED is dark" },
    { "touch", when = "moved_by > 0.001", fr = "Le détecteur bouge à la main", en = "The sensor moves by hand" },
    { "touch", fr = "Le détecteur est bien serré", en = "The sensor is tight" },
  },
  settings = {
    { id = "moved", parameter = "moved", unit = "mm", scale = 0.001, min = -10, max = 20, duration = 120,
      name = { fr = "Recul du détecteur", en = "How far the sensor sits back" } },
  },
  faults = {
    moved = { name = { fr = "Détecteur reculé de 4 mm", en = "Sensor back by 4 mm" }, sheet = "SP1", set = { moved = "4 mm" } },
    dead = { name = { fr = "Détecteur hors service", en = "Sensor dead" }, sheet = "SP2", set = { dead = 1 } },
    stuck = { name = { fr = "Copeaux sur la face : toujours à 1", en = "Chips on the face: always on" }, sheet = "SP3", set = { film_gap = "0.1 mm" } },
    wrong_part_npn = { name = { fr = "NPN monté à la place du PNP", en = "NPN fitted instead of PNP" }, sheet = "SP4", set = { npn = 1 } },
    wrong_part_nc = { name = { fr = "NC monté à la place du NO", en = "NC fitted instead of NO" }, sheet = "SP5", set = { inverted = 1 } },
    shorted = { name = { fr = "Sortie en court-circuit au 0 V : 20 Ω", en = "Output shorted to 0 V: 20 Ω" }, sheet = "SP6", set = { output_load = "20 ohm" } },
    shorted_earth = { name = { fr = "Câble entaillé : brun à la masse, 0,1 Ω", en = "Cable cut: brown core on the frame, 0.1 Ω" }, sheet = "W_5", set = { earth = "0.1 ohm" } },
    wrong_part_range = { name = { fr = "Portée trop courte pour l’aluminium", en = "Range too short for aluminium" }, sheet = "SP7", set = { factor = 0.35 } },
  },
  care = { { every = "2000 h", fr = "Nettoyer la face, vérifier la distance : 0,5 à 0,8 Sn", en = "Clean the face, check the gap: 0.5 to 0.8 Sn" } },
  spares = {
    { article = "DI-PNP-NO-4", same = true, price = 34, stock = 2, name = { fr = "Détecteur inductif M12 PNP NO, 4 mm", en = "Inductive sensor M12 PNP NO, 4 mm" } },
    { article = "DI-PNP-NO-4F1", equivalent = true, price = 58, stock = 1, set = { factor = 1.05 },
      name = { fr = "Détecteur inductif M12 PNP NO, facteur 1", en = "Inductive sensor M12 PNP NO, factor 1" } },
    { article = "DI-NPN-NO-4", wrong = true, price = 34, stock = 2, set = { npn = 1 },
      name = { fr = "Détecteur inductif M12 NPN NO, 4 mm", en = "Inductive sensor M12 NPN NO, 4 mm" } },
    { article = "DI-PNP-NC-4", wrong = true, price = 34, stock = 1, set = { inverted = 1 },
      name = { fr = "Détecteur inductif M12 PNP NC, 4 mm", en = "Inductive sensor M12 PNP NC, 4 mm" } },
  },
  article = "DI-PNP-NO-4", price = 34, replace_duration = "15 min",
}

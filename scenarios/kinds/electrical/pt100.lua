-- Pt100 thermometer with three wires: 1 from one end, 2 and 3 from the other. `medium` is the temperature where it stands.
depanne.api(1)
return depanne.kind {
  id = "pt100", trade = "electrical",
  name = { fr = "Sonde Pt100, 3 fils", en = "Pt100 thermometer, 3 wires" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" }, { "PE", "electrical", "reference" } },
  nodes = { { "a", "electrical" }, { "b", "electrical" } },
  inputs = { "medium" },
  signals = { "element_temperature", "pocket" },
  parameters = {
    resistance = { unit = "ohm", default = "100 ohm", min = 1, max = 1e9 }, -- at 0 °C
    lag = { unit = "s", default = "20 s", min = 0, max = 1e4 },
    error = { unit = "K", default = "0 K", min = -100, max = 100 },
    lead1 = { unit = "ohm", default = "0.5 ohm", min = 1e-3, max = 1e9 },
    lead2 = { unit = "ohm", default = "0.5 ohm", min = 1e-3, max = 1e9 },
    lead3 = { unit = "ohm", default = "0.5 ohm", min = 1e-3, max = 1e9 },
    short = { unit = "ohm", default = "1e8 ohm", min = 1e-2, max = 1e9 },  -- across the element
    bridge = { unit = "ohm", default = "1e8 ohm", min = 1e-4, max = 1e9 }, -- 2 and 3 at the head
  },
  plate = function(p) return "Pt100 classe B, 3 fils, doigt de gant 6 x 100" end,
  laws = function(p)
    return {
      { "property", value = p.lag, writes = { value = "pocket" } },
      { "pt100", nodes = { "a", "b" }, resistance = p.resistance, lag = p.lag, error = p.error, reads = { temperature = "medium" },
        writes = { element_temperature = "element_temperature" } },
      { "resistor", nodes = { "a", "b" }, resistance = p.short },
      { "wire", nodes = { "1", "a" }, resistance = p.lead1 },
      { "wire", nodes = { "2", "b" }, resistance = p.lead2 },
      { "wire", nodes = { "3", "b" }, resistance = p.lead3 },
      { "resistor", nodes = { "2", "3" }, resistance = p.bridge },
    }
  end,
  measures = { temperature = "element_temperature" },
  senses = {
    { "look", when = "pocket > 60", fr = "La sonde ressort de son doigt de gant", en = "The thermometer sticks out of its pocket" },
    { "look", fr = "Sonde au fond de son doigt de gant", en = "Thermometer at the bottom of its pocket" },
    { "touch", when = "element_temperature > 333", fr = "Tête brûlante", en = "Head too hot to hold" },
    { "touch", fr = "Tête tiède", en = "Head lukewarm" },
  },
  faults = {
    broken_wire = { name = { fr = "Sonde coupée : hors gamme haute", en = "Open thermometer: over range" }, sheet = "B1.29", set = { lead1 = "1e9 ohm" } },
    shorted = { name = { fr = "Sonde en court-circuit : hors gamme basse", en = "Shorted thermometer: under range" }, sheet = "B1.29", set = { short = "0.1 ohm" } },
    wrong_part_two_wire = { name = { fr = "Montage 2 fils : lit trop haut", en = "Two-wire hookup: reads high" }, sheet = "B1.29",
                            set = { lead2 = "1e8 ohm", bridge = "0.01 ohm" } },
    leaking = { name = { fr = "Isolant humide : lit trop bas", en = "Damp insulation: reads low" }, sheet = "B1.29", set = { short = "3000 ohm" } },
    moved = { name = { fr = "Sonde sortie de son doigt de gant : retard de 120 s", en = "Out of its pocket: 120 s late" }, sheet = "B1.29", set = { lag = "120 s" } },
    wrong_part_pt1000 = { name = { fr = "Pt1000 montée", en = "Pt1000 fitted" }, sheet = "B1.29", set = { resistance = "1000 ohm" } },
    worn = { name = { fr = "Dérive de 3 K", en = "Drifted by 3 K" }, sheet = "B1.29", set = { error = "3 K" } },
  },
  wear = { { law = "W10", fault = "leaking", rate = "1 / 60000 h", power = 6 } },
  care = { { every = "4000 h", fr = "Comparer au thermomètre étalon, contrôler l’enfoncement", en = "Compare with a reference thermometer, check its depth" } },
  spares = {
    { article = "PT100-B-3F", same = true, price = 39, stock = 2, name = { fr = "Sonde Pt100 classe B 3 fils", en = "Pt100 class B, 3 wires" } },
    { article = "PT100-A-3F", equivalent = true, price = 54, stock = 1, set = { lag = "15 s" },
      name = { fr = "Sonde Pt100 classe A 3 fils", en = "Pt100 class A, 3 wires" } },
    { article = "PT1000-B", wrong = true, price = 39, stock = 1, set = { resistance = "1000 ohm" },
      name = { fr = "Sonde Pt1000 classe B", en = "Pt1000 class B" } },
  },
  article = "PT100-B-3F", price = 39, replace_duration = "20 min",
}

-- Analog input card of a controller: one channel 4 to 20 mA (I+, I-), one channel Pt100 with three wires (A, B, C).
depanne.api(1)
return depanne.kind {
  id = "plc_analog", trade = "electrical",
  name = { fr = "Carte d’entrées analogiques", en = "Analog input card" },
  flags = { "removable", "electronic" },
  terminals = { { "L+", "electrical" }, { "M", "electrical" }, { "I+", "electrical" }, { "I-", "electrical" },
                { "A", "electrical" }, { "B", "electrical" }, { "C", "electrical" } },
  signals = { "current", "value", "value_fault", "temperature", "temperature_fault", "resistance", "on" },
  parameters = {
    low = { unit = "1", default = 0, min = -1e6, max = 1e6 },   -- shown at 4 mA
    high = { unit = "1", default = 160, min = -1e6, max = 1e6 }, -- and at 20 mA
    shunt = { unit = "ohm", default = "250 ohm", min = 1, max = 1e9 },
    dead_current = { unit = "1", default = 0, min = 0, max = 1 },
    dead_pt100 = { unit = "1", default = 0, min = 0, max = 1 },
    thermometer = { unit = "ohm", default = "100 ohm", min = 10, max = 1e4 }, -- at 0 degC, as it is set
    supply = { unit = "ohm", default = "800 ohm", min = 1, max = 1e9 },
  },
  plate = function(p) return "24 V= ; 1 x 4-20 mA 250 Ω, 1 x Pt100 3 fils" end,
  laws = function(p)
    return {
      { "plc_input", nodes = { "L+", "M" }, resistance = p.supply, threshold_on = 18, threshold_off = 16, filter = 0.02, writes = { image = "on" } },
      { "resistor", nodes = { "I-", "M" }, resistance = 1 },
      { "analog_input", nodes = { "I+", "I-" }, resistance = p.shunt, low = p.low, high = p.high, filter = 0.05, dead = p.dead_current,
        writes = { current = "current", value = "value", fault = "value_fault" } },
      { "pt100_input", nodes = { "A", "B", "C", "M" }, resistance = p.thermometer, dead = p.dead_pt100,
        writes = { temperature = "temperature", fault = "temperature_fault", resistance = "resistance" } },
    }
  end,
  displays = {
    { id = "value", value = "value * on", unit = "1", resolution = 0.1 },
    { id = "temperature", value = "temperature * on", unit = "°C", resolution = 0.1 },
  },
  senses = {
    { "look", when = "on and value_fault and temperature_fault", fr = "Deux DEL de voie rouges", en = "Two channel LEDs red" },
    { "look", when = "on and value_fault", fr = "DEL de la voie 4-20 mA rouge", en = "LED of the 4-20 mA channel red" },
    { "look", when = "on and temperature_fault", fr = "DEL de la voie Pt100 rouge", en = "LED of the Pt100 channel red" },
    { "look", when = "on", fr = "DEL vertes", en = "LEDs green" },
    { "look", fr = "Carte éteinte", en = "Card dark" },
  },
  faults = {
    dead_current = { name = { fr = "Voie 4-20 mA hors service", en = "4-20 mA channel dead" }, sheet = "PL1", set = { dead_current = 1 } },
    dead_pt100 = { name = { fr = "Voie Pt100 hors service", en = "Pt100 channel dead" }, sheet = "PL1", set = { dead_pt100 = 1 } },
    blown = { name = { fr = "Résistance de mesure brûlée", en = "Burnt shunt" }, sheet = "PL1", set = { shunt = "1e6 ohm" } },
    misadjusted = { name = { fr = "Voie réglée pour Pt1000", en = "Channel set for Pt1000" }, sheet = "B1.29", set = { thermometer = "1000 ohm" } },
    loose_terminal = { name = { fr = "Alimentation de la carte coupée", en = "Supply of the card open" }, sheet = "PL5", set = { supply = "1e9 ohm" } },
  },
  care = { { every = "8000 h", fr = "Contrôler 4, 12 et 20 mA et 100 Ω au calibrateur", en = "Check 4, 12 and 20 mA and 100 Ω with a calibrator" } },
  spares = {
    { article = "AI-420-PT", same = true, price = 210, stock = 1, name = { fr = "Carte analogique 4-20 mA et Pt100", en = "Analog card, 4-20 mA and Pt100" } },
    { article = "AI-420-PT-B", equivalent = true, price = 235, stock = 1, set = { shunt = "245 ohm" },
      name = { fr = "Carte analogique 4-20 mA et Pt100, isolée", en = "Analog card, 4-20 mA and Pt100, isolated" } },
    { article = "AI-010V", wrong = true, price = 190, stock = 1, set = { shunt = "100000 ohm" },
      name = { fr = "Carte analogique 0-10 V", en = "Analog card 0-10 V" } },
  },
  article = "AI-420-PT", price = 210, replace_duration = "40 min",
}

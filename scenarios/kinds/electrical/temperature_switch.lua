-- Thermostat: its contact closes at 60 °C and opens under 52 °C; `medium` is the temperature where its pocket stands.
depanne.api(1)
return depanne.kind {
  id = "temperature_switch", trade = "electrical",
  name = { fr = "Thermostat", en = "Temperature switch" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  inputs = { "medium" },
  signals = { "closed", "felt", "drifted", "corroded" },
  parameters = {
    rising = { unit = "K", default = "333.15 K", min = -1e9, max = 1e9 },
    falling = { unit = "K", default = "325.15 K", min = -1e9, max = 1e9 },
    drift = { unit = "K", default = "0 K", min = -1e9, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact = { unit = "ohm", default = "0.05 ohm", min = 1e-4, max = 1e9 },
    lag = { unit = "s", default = "10 s", min = 0, max = 1e4 },
    error = { unit = "K", default = "0 K", min = -100, max = 100 },
  },
  plate = function(p) return "0-100 °C, 24 V= 1 NO" end,
  laws = function(p)
    return {
      { "property", value = p.drift, writes = { value = "drifted" } },
      { "property", value = p.contact, writes = { value = "corroded" } },
      { "follower", lag = p.lag, offset = p.error, reads = { value = "medium" }, writes = { value = "felt" } },
      { "threshold", on = p.rising, off = p.falling, drift = p.drift, stuck = p.stuck, reads = { value = "felt" },
        writes = { active = "closed" } },
      { "contact", nodes = { "1", "2" }, resistance = p.contact, reads = { command = "closed" } },
    }
  end,
  senses = {
    { "look", when = "closed", fr = "Témoin allumé", en = "Indicator lit" },
    { "look", fr = "Témoin éteint", en = "Indicator dark" },
  },
  settings = {
    { id = "rising", parameter = "rising", unit = "°C", min = 0, max = 120, duration = 180,
      name = { fr = "Point d’enclenchement", en = "Switching point" } },
    { id = "falling", parameter = "falling", unit = "°C", min = 0, max = 120, duration = 180,
      name = { fr = "Point de retour", en = "Reset point" } },
  },
  faults = {
    misadjusted = { name = { fr = "Réglage déplacé", en = "Setting moved" }, sheet = "B1.22", set = { rising = "353.15 K" } },
    worn_drift = { name = { fr = "Dérive du seuil", en = "Threshold drifted" }, sheet = "B1.22", set = { drift = "10 K" } },
    moved = { name = { fr = "Sonde dans une zone morte : lit trop bas", en = "Sensor in a dead leg: reads low" }, sheet = "B1.22", set = { error = "-20 K" } },
    loose_terminal = { name = { fr = "Sonde mal enfoncée dans son doigt de gant : réagit en retard", en = "Sensor loose in its pocket: reacts late" }, sheet = "B1.22", set = { lag = "120 s" } },
    no_contact = { name = { fr = "Contact ne ferme pas", en = "Contact does not make" }, sheet = "B1.22", set = { contact = "1e9 ohm" } },
    worn = { name = { fr = "Contact oxydé : 4,7 kΩ", en = "Contact oxidised: 4.7 kΩ" }, sheet = "B1.22", set = { contact = "4700 ohm" } },
    stuck = { name = { fr = "Contact collé", en = "Contact stuck closed" }, sheet = "B1.22", set = { stuck = 1 } },
  },
  wear = { { law = "W14", fault = "worn_drift", rate = "1 / 60000 h", power = 3 } },
  care = { { every = "4000 h", fr = "Comparer au thermomètre de contact", en = "Compare with a contact thermometer" } },
  spares = {
    { article = "TH-100-NO", same = true, price = 52, stock = 1, name = { fr = "Thermostat", en = "Temperature switch" } },
    { article = "TH-100-NO-E", equivalent = true, price = 66, stock = 1, set = { contact = "0.2 ohm" },
      name = { fr = "Thermostat, électronique", en = "Temperature switch, electronic" } },
    { article = "TH-100-NC", wrong = true, price = 52, stock = 1, set = { rising = "325.15 K", falling = "333.15 K" },
      name = { fr = "Thermostat 0-100 °C NC", en = "Temperature switch 0-100 °C NC" } },
  },
  article = "TH-100-NO", price = 52, replace_duration = "20 min",
}

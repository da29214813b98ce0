-- Paddle flow switch: its contact is closed while the flow is above the point; `flow` in m3/s.
depanne.api(1)
return depanne.kind {
  id = "flow_switch", trade = "electrical",
  name = { fr = "Contrôleur de débit", en = "Flow switch" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  inputs = { "flow" },
  signals = { "closed", "felt", "drifted", "corroded" },
  parameters = {
    rising = { unit = "m3/s", default = "4 l/min", min = -1e9, max = 1e9 },
    falling = { unit = "m3/s", default = "3 l/min", min = -1e9, max = 1e9 },
    drift = { unit = "m3/s", default = "0 m3/s", min = -1e9, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact = { unit = "ohm", default = "0.05 ohm", min = 1e-4, max = 1e9 },
    lag = { unit = "s", default = "0.3 s", min = 0, max = 1e4 },
    error = { unit = "m3/s", default = "0 m3/s", min = -1, max = 1 },
  },
  plate = function(p) return "1-20 l/min, 24 V= 1 NO" end,
  laws = function(p)
    return {
      { "property", value = p.drift, writes = { value = "drifted" } },
      { "property", value = p.contact, writes = { value = "corroded" } },
      { "follower", lag = p.lag, offset = p.error, reads = { value = "flow" }, writes = { value = "felt" } },
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
    { id = "rising", parameter = "rising", unit = "l/min", min = 0, max = 20, duration = 180,
      name = { fr = "Point d’enclenchement", en = "Switching point" } },
    { id = "falling", parameter = "falling", unit = "l/min", min = 0, max = 20, duration = 180,
      name = { fr = "Point de retour", en = "Reset point" } },
  },
  faults = {
    misadjusted = { name = { fr = "Réglage déplacé", en = "Setting moved" }, sheet = "B1.22", set = { rising = "9 l/min" } },
    worn_drift = { name = { fr = "Dérive du seuil", en = "Threshold drifted" }, sheet = "B1.22", set = { drift = "4 l/min" } },
    clogged = { name = { fr = "Palette encrassée : réagit en retard", en = "Fouled paddle: reacts late" }, sheet = "B1.22", set = { lag = "5 s" } },
    seizing = { name = { fr = "Palette bloquée en position de débit", en = "Paddle stuck in the position of flow" }, sheet = "B1.22", set = { stuck = 1 } },
    no_contact = { name = { fr = "Contact ne ferme pas", en = "Contact does not make" }, sheet = "B1.22", set = { contact = "1e9 ohm" } },
    worn = { name = { fr = "Contact oxydé : 4,7 kΩ", en = "Contact oxidised: 4.7 kΩ" }, sheet = "B1.22", set = { contact = "4700 ohm" } },
    stuck = { name = { fr = "Contact collé", en = "Contact stuck closed" }, sheet = "B1.22", set = { stuck = 1 } },
  },
  wear = { { law = "W14", fault = "worn_drift", rate = "1 / 60000 h", power = 3 } },
  care = { { every = "4000 h", fr = "Nettoyer la palette, contrôler le seuil au débitmètre", en = "Clean the paddle, check the point with a flow meter" } },
  spares = {
    { article = "DEB-20-NO", same = true, price = 88, stock = 1, name = { fr = "Contrôleur de débit", en = "Flow switch" } },
    { article = "DEB-20-NO-E", equivalent = true, price = 102, stock = 1, set = { contact = "0.2 ohm" },
      name = { fr = "Contrôleur de débit, électronique", en = "Flow switch, electronic" } },
    { article = "DEB-60-NO", wrong = true, price = 96, stock = 1, set = { rising = "20 l/min", falling = "18 l/min" },
      name = { fr = "Contrôleur de débit 10-60 l/min", en = "Flow switch 10-60 l/min" } },
  },
  article = "DEB-20-NO", price = 88, replace_duration = "20 min",
}

-- Float switch: its contact is closed while the level is above the point; `level` in metres.
depanne.api(1)
return depanne.kind {
  id = "level_switch", symbol = "contact_level", trade = "electrical",
  name = { fr = "Contrôleur de niveau à flotteur", en = "Float level switch" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  inputs = { "level" },
  signals = { "closed", "felt", "drifted", "corroded", "float" },
  parameters = {
    rising = { unit = "m", default = "0.12 m", min = -1e9, max = 1e9 },
    falling = { unit = "m", default = "0.1 m", min = -1e9, max = 1e9 },
    drift = { unit = "m", default = "0 m", min = -1e9, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact = { unit = "ohm", default = "0.05 ohm", min = 1e-4, max = 1e9 },
    seen_float = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "24 V= 1 NO, flotteur" end,
  laws = function(p)
    return {
      { "property", value = p.drift, writes = { value = "drifted" } },
      { "property", value = p.contact, writes = { value = "corroded" } },
      { "property", value = p.seen_float, writes = { value = "float" } },
      { "threshold", on = p.rising, off = p.falling, drift = p.drift, stuck = p.stuck, reads = { value = "level" },
        writes = { active = "closed" } },
      { "contact", nodes = { "1", "2" }, resistance = p.contact, reads = { command = "closed" } },
    }
  end,
  senses = {
    { "look", when = "float > 0.5", fr = "Le flotteur reste en haut de sa tige", en = "The float stays at the top of its stem" },
    { "look", when = "float < -0.5", fr = "Le flotteur repose au fond", en = "The float lies on the bottom" },
    { "look", when = "closed", fr = "Témoin allumé", en = "Indicator lit" },
    { "look", fr = "Témoin éteint", en = "Indicator dark" },
  },
  settings = {
    { id = "rising", parameter = "rising", unit = "mm", scale = 0.001, min = 0, max = 2, duration = 180,
      name = { fr = "Point d’enclenchement", en = "Switching point" } },
    { id = "falling", parameter = "falling", unit = "mm", scale = 0.001, min = 0, max = 2, duration = 180,
      name = { fr = "Point de retour", en = "Reset point" } },
  },
  faults = {
    misadjusted = { name = { fr = "Réglage déplacé", en = "Setting moved" }, sheet = "B1.22", set = { rising = "0.25 m" } },
    worn_drift = { name = { fr = "Dérive du seuil", en = "Threshold drifted" }, sheet = "B1.22", set = { drift = "0.08 m" } },
    stuck_float = { name = { fr = "Flotteur coincé en haut : pas d’alarme", en = "Float stuck high: no alarm" }, sheet = "B1.22", set = { stuck = 1, seen_float = 1 } },
    leaking = { name = { fr = "Flotteur percé, au fond", en = "Pierced float, on the bottom" }, sheet = "B1.22", set = { stuck = -1, seen_float = -1 } },
    no_contact = { name = { fr = "Contact ne ferme pas", en = "Contact does not make" }, sheet = "B1.22", set = { contact = "1e9 ohm" } },
    worn = { name = { fr = "Contact oxydé : 4,7 kΩ", en = "Contact oxidised: 4.7 kΩ" }, sheet = "B1.22", set = { contact = "4700 ohm" } },
    stuck = { name = { fr = "Contact collé", en = "Contact stuck closed" }, sheet = "B1.22", set = { stuck = 1 } },
  },
  wear = { { law = "W14", fault = "worn_drift", rate = "1 / 60000 h", power = 3 } },
  care = { { every = "2000 h", fr = "Lever le flotteur à la main, voir l’entrée", en = "Lift the float by hand, watch the input" } },
  spares = {
    { article = "NIV-FLO", same = true, price = 44, stock = 1, name = { fr = "Contrôleur de niveau à flotteur", en = "Float level switch" } },
    { article = "NIV-FLO-E", equivalent = true, price = 58, stock = 1, set = { contact = "0.2 ohm" },
      name = { fr = "Contrôleur de niveau à flotteur, électronique", en = "Float level switch, electronic" } },
    { article = "NIV-FLO-INV", wrong = true, price = 44, stock = 1, set = { rising = "0.1 m", falling = "0.12 m" },
      name = { fr = "Contrôleur de niveau à contact inversé", en = "Level switch with the opposite contact" } },
  },
  article = "NIV-FLO", price = 44, replace_duration = "20 min",
}

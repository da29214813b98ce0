-- Float switch on the tank: its contact opens when the oil is low.
depanne.api(1)
return depanne.kind {
  id = "oil_level_switch", trade = "electrical",
  name = { fr = "Contact de niveau d’huile", en = "Oil level switch" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  inputs = { "level" },
  signals = { "covered", "closed" },
  parameters = {
    low = { unit = "1", default = 0.8, min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact_resistance = { unit = "ohm", default = "0.05 ohm", min = 1e-3, max = 1e12 },
    contact_stuck = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "flotteur, alarme à -20 %, 24 V= 1 NO" end,
  laws = function(p)
    return {
      { "threshold", on = p.low + 0.02, off = p.low, stuck = p.stuck, reads = { value = "level" }, writes = { active = "covered" } },
      { "contact", nodes = { "1", "2" }, resistance = p.contact_resistance, stuck = p.contact_stuck, reads = { command = "covered" }, writes = { closed = "closed" } },
    }
  end,
  senses = {
    { "look", when = "closed", fr = "Voyant de niveau vert", en = "Level light green" },
    { "look", fr = "Voyant de niveau éteint", en = "Level light dark" },
  },
  faults = {
    stuck = { name = { fr = "Flotteur bloqué en haut", en = "Float stuck up" }, sheet = "B3.1", set = { stuck = 1 } },
    stuck_low = { name = { fr = "Flotteur bloqué en bas", en = "Float stuck down" }, sheet = "B3.1", set = { stuck = -1 } },
    no_contact = { name = { fr = "Contact qui ne fait plus", en = "Contact does not make" }, sheet = "B3.16", set = { contact_stuck = -1 } },
    loose_terminal = { name = { fr = "Borne desserrée", en = "Terminal loose" }, sheet = "B3.16", set = { contact_resistance = "3000 ohm" } },
  },
  wear = { { law = "W1", fault = "no_contact", count = "closed", each = "1 / 1e6" } },
  care = { { every = "2000 h", fr = "Soulever et abaisser le flotteur, contrôler l’alarme", en = "Lift and lower the float, check the alarm" } },
  spares = {
    { article = "NIV-40", same = true, price = 38, stock = 1, name = { fr = "Contact de niveau NO", en = "Level switch NO" } },
    { article = "NIV-40-B", wrong = true, price = 36, stock = 1, set = { low = 0.3 }, name = { fr = "Contact de niveau, tige courte", en = "Level switch, short stem" } },
  },
  article = "NIV-40", price = 38, replace_duration = "30 min",
}

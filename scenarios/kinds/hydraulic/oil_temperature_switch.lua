-- Thermostat in the tank: its contact opens above its setting.
depanne.api(1)
return depanne.kind {
  id = "oil_temperature_switch", trade = "electrical",
  name = { fr = "Thermostat d’huile", en = "Oil temperature switch" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  inputs = { "temperature" },
  signals = { "hot", "closed" },
  parameters = {
    set = { unit = "K", default = "60 °C", min = 250, max = 400 },
    drift = { unit = "K", default = "0 K", min = -100, max = 100 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact_resistance = { unit = "ohm", default = "0.05 ohm", min = 1e-3, max = 1e12 },
    contact_stuck = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "60 °C, 24 V= 1 NF" end,
  laws = function(p)
    return {
      { "threshold", on = p.set, off = p.set - 5, drift = p.drift, stuck = p.stuck, reads = { value = "temperature" }, writes = { active = "hot" } },
      { "contact", nodes = { "1", "2" }, normally_closed = true, resistance = p.contact_resistance, stuck = p.contact_stuck,
        reads = { command = "hot" }, writes = { closed = "closed" } },
    }
  end,
  senses = {
    { "look", when = "closed", fr = "Contact fermé, témoin allumé", en = "Contact closed, indicator lit" },
    { "look", fr = "Contact ouvert, témoin éteint", en = "Contact open, indicator dark" },
  },
  faults = {
    misadjusted = { name = { fr = "Réglé à 35 °C", en = "Set to 35 °C" }, sheet = "B3.1", set = { drift = "-25 K" } },
    loose_terminal = { name = { fr = "Borne desserrée", en = "Terminal loose" }, sheet = "B3.1", set = { contact_resistance = "3000 ohm" } },
    stuck = { name = { fr = "Bloqué : annonce toujours chaud", en = "Stuck: always says hot" }, sheet = "B3.16", set = { stuck = 1 } },
    welded = { name = { fr = "Contact soudé : n’annonce plus rien", en = "Contact welded: says nothing any more" }, sheet = "B3.16", set = { stuck = -1, contact_resistance = "0.001 ohm" } },
    no_contact = { name = { fr = "Contact qui ne fait plus", en = "Contact does not make" }, sheet = "B3.16", set = { contact_stuck = -1 } },
  },
  wear = { { law = "W1", fault = "no_contact", count = "closed", each = "1 / 1e6" } },
  care = { { every = "4000 h", fr = "Contrôler le seuil dans un bain chaud", en = "Check the threshold in a hot bath" } },
  spares = {
    { article = "TH-60", same = true, price = 33, stock = 1, name = { fr = "Thermostat 60 °C NF", en = "Temperature switch 60 °C NC" } },
    { article = "TH-90", wrong = true, price = 33, stock = 1, set = { set = "90 °C" }, name = { fr = "Thermostat 90 °C NF", en = "Temperature switch 90 °C NC" } },
  },
  settings = { { id = "drift", parameter = "drift", unit = "K", min = -40, max = 30, duration = 120, name = { fr = "Bouton de seuil", en = "Threshold knob" } } },
  article = "TH-60", price = 33, replace_duration = "25 min",
}

-- Solid-state relay for a heater: input 4 to 32 V, output 25 A 480 V, on its heatsink.
depanne.api(1)
return depanne.kind {
  id = "solid_state_relay", trade = "electrical",
  name = { fr = "Relais statique", en = "Solid-state relay" },
  flags = { "removable", "electronic" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" }, { "4", "electrical" } }, -- 3 +, 4 -
  nodes = { { "out", "electrical" } },
  signals = { "command", "closed", "current", "heat" },
  parameters = {
    input = { unit = "ohm", default = "1800 ohm", min = 10, max = 1e12 },
    threshold = { unit = "V", default = "4 V", min = 1, max = 30 },
    drop = { unit = "ohm", default = "0.4 ohm", min = 0.001, max = 1e9 }, -- of the triac
    leakage = { unit = "ohm", default = "200 kohm", min = 1000, max = 1e12 }, -- snubber
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "4-32 V= / 25 A 480 V~" end,
  laws = function(p)
    return {
      { "plc_input", nodes = { "3", "4" }, resistance = p.input, threshold_on = p.threshold, threshold_off = 0.5 * p.threshold, filter = 0,
        writes = { image = "command" } },
      { "contact", nodes = { "1", "out" }, resistance = 0.001, open_resistance = p.leakage, stuck = p.stuck, reads = { command = "command" },
        writes = { closed = "closed" } },
      { "heater", nodes = { "out", "2" }, resistance = p.drop, coefficient = 0, writes = { current = "current", heat = "heat" } },
    }
  end,
  probes = { i = "current" },
  measures = { temperature = "295.15 + 3 * heat" },
  senses = {
    { "look", when = "command", fr = "DEL d’entrée allumée", en = "Input LED lit" },
    { "look", fr = "DEL d’entrée éteinte", en = "Input LED dark" },
    { "touch", when = "heat > 10", fr = "Radiateur très chaud", en = "Heatsink very hot" },
    { "touch", fr = "Radiateur tiède au plus", en = "Heatsink lukewarm at most" },
  },
  faults = {
    shorted = { name = { fr = "Sortie en court-circuit : chauffe sans arrêt", en = "Output shorted: heats all the time" }, sheet = "B1.28", set = { stuck = 1 } },
    open = { name = { fr = "Sortie coupée", en = "Output open" }, sheet = "B1.28", set = { stuck = -1 } },
    open_input = { name = { fr = "Entrée coupée", en = "Input open" }, set = { input = "1e9 ohm", threshold = "30 V" } },
    worn = { name = { fr = "Serrage sur radiateur perdu : chute de tension élevée", en = "Clamping on the heatsink lost: high drop" }, set = { drop = "8 ohm" } },
  },
  wear = { { law = "W2", fault = "shorted", rate = "heat / 5e8" } },
  damage = { { fault = "shorted", when = "heat > 60", after = "5 s" } },
  care = { { every = "8760 h", fr = "Serrage sur le radiateur, pâte thermique, courant de fuite ouvert", en = "Clamping on the heatsink, thermal paste, leakage when open" } },
  spares = {
    { article = "SSR-25-480", same = true, price = 34, stock = 1, name = { fr = "Relais statique 25 A 480 V", en = "Solid-state relay 25 A 480 V" } },
    { article = "SSR-40-600", equivalent = true, price = 47, stock = 1, set = { drop = "0.35 ohm" }, name = { fr = "Relais statique 40 A 600 V", en = "Solid-state relay 40 A 600 V" },
      remark = { fr = "Calibres supérieurs, même commande", en = "Higher ratings, same input" } },
    { article = "SSR-25-240AC", wrong = true, price = 34, stock = 1, set = { input = "30 kohm", threshold = "30 V" }, name = { fr = "Relais statique, commande 90-280 V~", en = "Solid-state relay, input 90-280 V AC" } },
  },
  article = "SSR-25-480", price = 34, replace_duration = "20 min",
}

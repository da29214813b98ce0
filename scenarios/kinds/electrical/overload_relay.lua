-- Thermal overload relay of class 10A behind a contactor: three heaters, 95-96 and 97-98, reset, test.
depanne.api(1)
return depanne.kind {
  id = "overload_relay", symbol = "overload_3p", trade = "electrical",
  name = { fr = "Relais thermique tripolaire", en = "Thermal overload relay" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" }, { "4", "electrical" },
                { "5", "electrical" }, { "6", "electrical" }, { "95", "electrical" }, { "96", "electrical" },
                { "97", "electrical" }, { "98", "electrical" } },
  signals = { "tripped", "theta", "heat", "dial", "mode",
              { "reset", control = true, initial = 0, name = { fr = "Réarmement", en = "Reset" } },
              { "test", control = true, initial = 0, name = { fr = "Test", en = "Test" } } },
  parameters = {
    setting = { unit = "A", default = "4.6 A", min = 0.1, max = 140 },
    resistance = { unit = "ohm", default = "0.03 ohm", min = 1e-4, max = 100 }, -- of a heater
    tau = { unit = "s", default = "240 s", min = 10, max = 2000 },
    automatic = { unit = "1", default = 0, min = 0, max = 1 },
    heater1 = { unit = "1", default = 0, min = 0, max = 1 },
    heater2 = { unit = "1", default = 0, min = 0, max = 1 },
    heater3 = { unit = "1", default = 0, min = 0, max = 1 },
    opening = { unit = "1", default = 0, min = -1, max = 1 }, -- contact 95-96
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    differential = { unit = "1", default = 0.3, min = 0, max = 2 },
  },
  plate = function(p) return "1,9-6,3 A, classe 10A" end,
  laws = function(p)
    return {
      { "overload_relay", nodes = { "1", "2", "3", "4", "5", "6" }, resistance = p.resistance, setting = p.setting,
        tau = p.tau, threshold = 1.13, differential = p.differential, automatic = p.automatic, blocked = p.blocked,
        heater1_open = p.heater1, heater2_open = p.heater2, heater3_open = p.heater3,
        reads = { reset = "reset", test = "test" }, writes = { tripped = "tripped", theta = "theta", heat = "heat",
        setting = "dial", automatic = "mode" } },
      { "contact", nodes = { "95", "96" }, resistance = 0.02, normally_closed = 1, stuck = p.opening, reads = { command = "tripped" } },
      { "contact", nodes = { "97", "98" }, resistance = 0.02, reads = { command = "tripped" } },
    }
  end,
  probes = { theta = "theta" },
  measures = { temperature = "295.15 + 10 * heat" },
  displays = { { id = "dial", value = "dial", unit = "A", resolution = 0.1 } },
  senses = {
    { "look", when = "tripped and mode > 0.5", fr = "Voyant jaune sorti, sélecteur sur A", en = "Yellow flag out, selector on A" },
    { "look", when = "tripped", fr = "Voyant jaune sorti, sélecteur sur M", en = "Yellow flag out, selector on M" },
    { "look", when = "mode > 0.5", fr = "Voyant rentré, sélecteur sur A", en = "Flag in, selector on A" },
    { "look", fr = "Voyant rentré, sélecteur sur M", en = "Flag in, selector on M" },
    { "touch", when = "theta > 1.1", fr = "Relais chaud", en = "Relay hot" },
    { "touch", fr = "Relais tiède au plus", en = "Relay lukewarm at most" },
  },
  settings = {
    { id = "dial", parameter = "setting", unit = "A", min = 1.9, max = 6.3, duration = 60, name = { fr = "Molette Ir", en = "Ir dial" } },
    { id = "mode", parameter = "automatic", unit = "1", scale = 1, min = 0, max = 1, duration = 20,
      name = { fr = "Réarmement : 0 manuel, 1 automatique", en = "Reset: 0 manual, 1 automatic" } },
  },
  faults = {
    misadjusted = { name = { fr = "Réglage à 3,6 A", en = "Set to 3.6 A" }, sheet = "F1_1", set = { setting = "3.6 A" } },
    worn = { name = { fr = "Glissière différentielle usée : trop sensible", en = "Worn differential slide: too sensitive" }, set = { differential = 2, tau = "60 s" } },
    no_contact = { name = { fr = "95-96 ne se referme pas", en = "95-96 does not close again" }, sheet = "F1_3", set = { opening = -1 } },
    misadjusted_auto = { name = { fr = "Réarmement laissé en automatique", en = "Reset left in automatic" }, sheet = "F1_4", set = { automatic = 1 } },
    open = { name = { fr = "Élément chauffant 3-4 coupé", en = "Heater 3-4 open" }, sheet = "F1_5", set = { heater2 = 1 } },
    stuck = { name = { fr = "Mécanisme bloqué : ne déclenche plus", en = "Mechanism stuck: does not trip any more" }, set = { blocked = 1 } },
    welded = { name = { fr = "95-96 soudé", en = "95-96 welded" }, set = { opening = 1 } },
  },
  wear = { { law = "W1", fault = "no_contact", count = "tripped", each = "1 / 10000" } },
  damage = { { fault = "open", when = "theta > 60", after = "0.2 s" } },
  care = {
    { every = "8760 h", fr = "Comparer le réglage à la plaque du moteur, essayer le bouton test, vérifier le mode manuel",
      en = "Compare the setting with the motor’s plate, try the test button, check manual mode" },
  },
  spares = {
    { article = "RT-1.9-6.3", same = true, price = 44, stock = 1, name = { fr = "Relais thermique 1,9-6,3 A classe 10A", en = "Overload relay 1.9-6.3 A class 10A" } },
    { article = "RT-E-1-5", equivalent = true, price = 78, stock = 1, set = { resistance = "0.01 ohm" },
      name = { fr = "Relais électronique 1-5 A classe 10A", en = "Electronic relay 1-5 A class 10A" },
      remark = { fr = "Plage qui contient 4,6 A, même classe", en = "Range that holds 4.6 A, same class" } },
    { article = "RT-7-10", wrong = true, price = 44, stock = 1, set = { setting = "7 A", resistance = "0.015 ohm" },
      name = { fr = "Relais thermique 7-10 A", en = "Overload relay 7-10 A" },
      remark = { fr = "Plage au-dessus du courant du moteur", en = "Range above the motor’s current" } },
  },
  article = "RT-1.9-6.3", price = 44, replace_duration = "25 min",
}

-- Emergency stop with two opening contacts, latched until turned.
depanne.api(1)
return depanne.kind {
  id = "estop", trade = "electrical",
  name = { fr = "Arrêt d’urgence", en = "Emergency stop" },
  flags = { "removable", "safety" },
  terminals = { { "01", "electrical" }, { "02", "electrical" }, { "11", "electrical" }, { "12", "electrical" } },
  signals = { "state_stuck1", { "pressed", control = true, initial = 0, name = { fr = "Coup de poing", en = "Mushroom head" } } },
  parameters = {
    resistance = { unit = "ohm", default = "0.02 ohm", min = 1e-4, max = 1e9 },
    stuck1 = { unit = "1", default = 0, min = -1, max = 1 },
    stuck2 = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "2 NC, déverrouillage par rotation" end,
  laws = function(p)
    return {
      { "property", value = p.stuck1, writes = { value = "state_stuck1" } },
      { "contact", nodes = { "01", "02" }, resistance = p.resistance, normally_closed = 1, stuck = p.stuck1,
        reads = { command = "pressed" } },
      { "contact", nodes = { "11", "12" }, resistance = 0.02, normally_closed = 1, stuck = p.stuck2,
        reads = { command = "pressed" } },
    }
  end,
  measures = { play = "5 mm * (state_stuck1 < -0.5)" },
  senses = {
    { "look", when = "pressed > 0.5", fr = "Coup de poing enfoncé", en = "Mushroom head pushed in" },
    { "look", fr = "Coup de poing sorti", en = "Mushroom head out" },
    { "touch", when = "state_stuck1 < -0.5", fr = "Un bloc de contacts bouge derrière la tête", en = "A contact block moves behind the head" },
    { "touch", fr = "Blocs de contacts clipsés", en = "Contact blocks clipped" },
  },
  faults = {
    no_contact = { name = { fr = "Bloc du canal 1 déclipsé", en = "Channel 1 block unclipped" }, sheet = "SR1", set = { stuck1 = -1 } },
    welded = { name = { fr = "Contact du canal 2 soudé", en = "Channel 2 contact welded" }, sheet = "SR3", set = { stuck2 = 1 } },
    worn_light = { name = { fr = "Contact du canal 1 à 220 Ω : encore accepté", en = "Channel 1 contact at 220 Ω: still accepted" }, sheet = "SR2",
                   set = { resistance = "220 ohm" } },
    worn = { name = { fr = "Contact du canal 1 oxydé", en = "Channel 1 contact oxidised" }, sheet = "SR2", set = { resistance = "2200 ohm" } },
  },
  wear = { { law = "W1", fault = "worn_light", count = "pressed", each = "1 / 100000", power = 2 } },
  care = { { every = "720 h", fr = "Essai mensuel : les deux canaux s’ouvrent, le réarmement est exigé", en = "Monthly test: both channels open, a reset is asked for" } },
  spares = {
    { article = "AU-2NC", same = true, price = 29, stock = 2,
      name = { fr = "Arrêt d’urgence 2 NC", en = "Emergency stop 2 NC" } },
    { article = "AU-2NC-S", equivalent = true, price = 34, stock = 1, set = {},
      name = { fr = "Arrêt d’urgence 2 NC à surveillance de bloc", en = "Emergency stop 2 NC, self-monitoring block" } },
    { article = "AU-1NC-1NO", wrong = true, price = 27, stock = 1, set = { stuck2 = -1 },
      name = { fr = "Arrêt d’urgence 1 NC + 1 NO", en = "Emergency stop 1 NC + 1 NO" } },
  },
  article = "AU-2NC", price = 29, replace_duration = "20 min",
}

-- Three-position selector: automatic, stop, manual. Each cam closes its contact in one position.
depanne.api(1)
return depanne.kind {
  id = "selector", trade = "electrical",
  name = { fr = "Sélecteur à trois positions", en = "Three-position selector" },
  flags = { "removable" },
  terminals = { { "13", "electrical" }, { "14", "electrical" }, { "23", "electrical" }, { "24", "electrical" } },
  signals = { "automatic", "manual",
              { "position", control = true, initial = 1,
                name = { fr = "Position (0 automatique, 1 arrêt, 2 manuel)", en = "Position (0 automatic, 1 stop, 2 manual)" } } },
  parameters = {
    resistance = { unit = "ohm", default = "0.02 ohm", min = 1e-4, max = 1e9 },
    stuck1 = { unit = "1", default = 0, min = -1, max = 1 },
    stuck2 = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "3 positions fixes, 2 NO" end,
  laws = function(p)
    return {
      { "proximity", from = -0.5, to = 0.5, hysteresis = 0.1, delay = 0, stuck = p.stuck1,
        reads = { value = "position" }, writes = { detected = "automatic" } },
      { "proximity", from = 1.5, to = 2.5, hysteresis = 0.1, delay = 0, stuck = p.stuck2,
        reads = { value = "position" }, writes = { detected = "manual" } },
      { "contact", nodes = { "13", "14" }, resistance = p.resistance, reads = { command = "automatic" } },
      { "contact", nodes = { "23", "24" }, resistance = p.resistance, reads = { command = "manual" } },
    }
  end,
  senses = {
    { "look", when = "position < 0.5", fr = "Index sur AUTO", en = "Pointer on AUTO" },
    { "look", when = "position > 1.5", fr = "Index sur MANU", en = "Pointer on MANUAL" },
    { "look", fr = "Index sur 0", en = "Pointer on 0" },
  },
  faults = {
    no_contact = { name = { fr = "Contact 13-14 ne ferme pas", en = "Contact 13-14 does not make" }, sheet = "B1.12", set = { stuck1 = -1 } },
    welded = { name = { fr = "Contact 23-24 collé", en = "Contact 23-24 stuck closed" }, sheet = "B1.12", set = { stuck2 = 1 } },
    worn = { name = { fr = "Contacts oxydés : 4,7 kΩ", en = "Contacts oxidised: 4.7 kΩ" }, sheet = "B1.12", set = { resistance = "4700 ohm" } },
    moved_both = { name = { fr = "Came déréglée : les deux contacts fermés", en = "Cam out of place: both contacts closed" }, sheet = "B1.12",
                   set = { stuck1 = 1, stuck2 = 1 } },
    moved_none = { name = { fr = "Came cassée : aucun contact", en = "Broken cam: neither contact" }, sheet = "B1.12", set = { stuck1 = -1, stuck2 = -1 } },
  },
  care = { { every = "8000 h", fr = "Contrôler chaque position à l’entrée de l’automate", en = "Check each position at the controller’s input" } },
  spares = {
    { article = "SEL-3P-2NO", same = true, price = 19, stock = 2,
      name = { fr = "Sélecteur 3 positions 2 NO", en = "Selector, 3 positions, 2 NO" } },
    { article = "SEL-3P-2NO-CLE", equivalent = true, price = 31, stock = 1, set = {},
      name = { fr = "Sélecteur 3 positions à clé, 2 NO", en = "Key selector, 3 positions, 2 NO" } },
    { article = "SEL-2P-1NO", wrong = true, price = 15, stock = 2, set = { stuck2 = -1 },
      name = { fr = "Sélecteur 2 positions 1 NO", en = "Selector, 2 positions, 1 NO" } },
  },
  article = "SEL-3P-2NO", price = 19, replace_duration = "20 min",
}

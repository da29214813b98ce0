-- High-pressure hose with its two fittings. A loose end pours out; a pinhole makes a jet one must never look for by hand.
depanne.api(1)
return depanne.kind {
  id = "oil_hose", trade = "hydraulic",
  name = { fr = "Flexible haute pression", en = "High-pressure hose" },
  flags = { "connection", "removable" },
  signals = { "flow", "jet", "drip", "swollen", "aged", "shaking" },
  parameters = {
    bore = { unit = "m", default = "10 mm", min = 0.002, max = 0.1 },
    length = { unit = "m", default = "1.5 m", min = 0.05, max = 50 },
    wall = { unit = "m3/Pa", default = "2e-13 m3/Pa", min = 0, max = 1e-9 }, -- of 1.5 m
    jet = { unit = "m3/s", default = "0 l/min", min = 0, max = 1 },          -- through a hole, at 1 bar
    drip = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-8 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    one_way = { unit = "1", default = 0, min = 0, max = 1 },
    rating = { unit = "Pa", default = "330 bar", min = 1e5, max = 1e8 },
    age = { unit = "1", default = 1, min = 0, max = 30 }, -- years
    clamps = { unit = "1", default = 1, min = 0, max = 1 },
  },
  plate = function(p) return "DN10 2SN 330 bar, date de sertissage" end,
  laws = function(p)
    local full = 27 * p.bore * p.bore / 1e-4 / 60000 -- 27 l/min at 1 bar for a bore of 10 mm
    local back = -1
    if p.one_way >= 0.5 then back = 0 end
    return {
      { "oil_orifice", nodes = { "end0", "end1" }, flow = full, blocked = p.blocked, writes = { flow = "flow" } },
      { "oil_check", nodes = { "end1", "end0" }, flow = full, cracking = 0, stuck = back },
      { "oil_volume", nodes = { "end1" }, volume = 0.785 * p.bore * p.bore * p.length, wall = p.wall * p.length / 1.5 },
      { "oil_orifice", nodes = { "end1", "reference" }, flow = p.jet, writes = { flow = "jet" } },
      { "oil_gap", nodes = { "end1", "reference" }, conductance = p.drip, writes = { flow = "drip" } },
      { "oil_contact", nodes = { "end1", "reference" }, rising = p.rating, falling = 0.9 * p.rating, writes = { closed = "swollen" } },
      { "condition", value1 = p.age, value2 = 1 - p.clamps, writes = { value1 = "aged", value2 = "shaking" } },
    }
  end,
  probes = { q = "flow", leak = "jet" },
  senses = {
    { "look", when = "jet > 3.33e-5", fr = "Le flexible est éclaté, l’huile gicle", en = "The hose has burst, oil gushes out", ambient = true },
    { "look", when = "jet > 8.33e-8", fr = "Un brouillard d’huile sort de la gaine ; ne pas chercher le trou avec la main",
      en = "A mist of oil leaves the cover; do not look for the hole by hand", ambient = true },
    { "look", when = "drip > 1e-9", fr = "Une goutte par seconde au raccord", en = "A drop a second at the fitting" },
    { "look", when = "shaking > 0.5", fr = "Le flexible bat contre le bâti, colliers absents", en = "The hose beats against the frame, clamps missing" },
    { "look", when = "swollen", fr = "Le flexible est gonflé et raide", en = "The hose is swollen and stiff" },
    { "look", when = "aged > 6", fr = "Gaine craquelée, date de sertissage dépassée", en = "Cover cracked, past its date" },
    { "look", fr = "Gaine saine, raccords secs", en = "Cover sound, fittings dry" },
    { "listen", when = "jet > 8.33e-8", fr = "Un sifflement fin", en = "A fine hiss" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  faults = {
    leaking = { name = { fr = "Trou d’épingle", en = "Pinhole" }, sheet = "B3.14", set = { jet = "0.02 l/min" } },
    open = { name = { fr = "Flexible éclaté", en = "Hose burst" }, sheet = "B3.14", set = { jet = "40 l/min" } },
    blocked_inside = { name = { fr = "Tube intérieur décollé : clapet dans un sens", en = "Inner tube collapsed: a flap one way" }, sheet = "B3.14",
                       set = { blocked = 0.97, one_way = 1 } },
    blocked = { name = { fr = "Flexible plié", en = "Hose kinked" }, sheet = "B3.14", set = { blocked = 0.95 } },
    wrong_part = { name = { fr = "Classe de pression insuffisante", en = "Pressure class too low" }, sheet = "B3.14", set = { rating = "40 bar", wall = "3e-12 m3/Pa" } },
    loose_terminal = { name = { fr = "Raccord desserré", en = "Fitting loose" }, sheet = "B3.14", set = { drip = "0.0003 l/(min·bar)" } },
    missing = { name = { fr = "Colliers absents : il vibre", en = "Clamps missing: it shakes" }, sheet = "B3.14", set = { clamps = 0 } },
    worn = { name = { fr = "Flexible de dix ans", en = "Hose ten years old" }, sheet = "B3.14", set = { age = 10, wall = "4e-13 m3/Pa" } },
  },
  wear = { { law = "W13", fault = "worn", rate = "1 / 45000 h" }, { law = "W14", fault = "leaking", rate = "abs(flow) / 0.0002 / 60000 h", power = 4 } },
  damage = { { fault = "open", when = "swollen", after = "200 h" } },
  care = { { every = "1000 h", fr = "Contrôler gaine, sertissages et colliers, lire la date", en = "Check cover, crimps and clamps, read the date" },
           { every = "40000 h", fr = "Remplacer le flexible : cinq à six ans", en = "Replace the hose: five to six years" } },
  spares = {
    { article = "FLX-10-2SN", same = true, price = 31, stock = 4, name = { fr = "Flexible DN10 2SN 1,5 m, serti", en = "Hose DN10 2SN 1.5 m, crimped" } },
    { article = "FLX-10-R6", wrong = true, price = 17, stock = 4, set = { rating = "40 bar", wall = "3e-12 m3/Pa" }, name = { fr = "Flexible DN10 basse pression", en = "Hose DN10 low pressure" } },
  },
  article = "FLX-10-2SN", price = 31, replace_duration = "25 min",
}

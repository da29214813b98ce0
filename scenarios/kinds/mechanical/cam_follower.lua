-- Cam and spring-loaded follower: x(theta) with a dwell; a weak spring lets it jump, a slipped key mistimes it.
depanne.api(1)
return depanne.kind {
  id = "cam_follower", trade = "mechanical",
  name = { fr = "Came et poussoir à ressort", en = "Cam and spring-loaded follower" },
  flags = { "removable" },
  terminals = { { "shaft", "rotation" }, { "follower", "translation" } },
  signals = { "cam_height", "angle", "force", "gap", "position", "speed", "spring_force", "spring_length", "wear_seen", "seen", "jumped" },
  parameters = {
    lift = { unit = "m", default = "20 mm", min = 1e-4, max = 1 },
    rise = { unit = "rad", default = "120 deg", min = 0.1, max = 3.1 },
    shift = { unit = "rad", default = "0 deg", min = -3, max = 3 }, -- of the cam on its shaft
    wear_depth = { unit = "m", default = "0 mm", min = 0, max = 0.02 },
    mass = { unit = "kg", default = "0.8 kg", min = 0.01, max = 100 },
    preload = { unit = "N", default = "60 N", min = 0, max = 1e5 },
    rate = { unit = "N/m", default = "1500 N/m", min = 0, max = 1e7 },
    spring_share = { unit = "1", default = 1, min = 0, max = 1 },
    friction = { unit = "N", default = "3 N", min = 0, max = 1e4 },
  },
  plate = function(p) return "Levée 20 mm, montée 120°, repos 60°" end,
  laws = function(p)
    return {
      { "cam", nodes = { "shaft", "follower" }, lift = p.lift, rise = p.rise, stiffness = 2e6, shift = p.shift, wear = p.wear_depth,
        writes = { output = "cam_height", angle = "angle", force = "force", gap = "gap", shift = "seen" } },
      { "slide", nodes = { "follower" }, mass = p.mass, minimum = -0.1, maximum = p.lift + 0.1, initial = 0, stop_stiffness = 1e6,
        writes = { position = "position", speed = "speed" } },
      { "spring", nodes = { "follower", "reference" }, preload = p.preload, rate = p.rate, share = p.spring_share,
        writes = { force = "spring_force", length = "spring_length" } },
      { "friction", nodes = { "follower" }, coulomb = p.friction, stiction_ratio = 1.2, viscous = 10 },
      { "condition", value1 = p.wear_depth, writes = { value1 = "wear_seen" } },
      { "threshold", on = 0.0008, off = 0.0001, reads = { value = "gap" }, writes = { active = "jumped" } },
    }
  end,
  probes = { x = "position", angle = "angle", force = "force" },
  measures = { dimension = "position", gap = "gap", force = "spring_force", noise = "60 + 15 * jumped" },
  senses = {
    { "look", when = "wear_seen > 0.2 mm", fr = "Galet creusé, piste de came brillante et marquée", en = "Roller grooved, cam track shiny and marked" },
    { "look", when = "abs(seen) > 0.05", fr = "Le repère de calage ne tombe plus en face", en = "The timing mark no longer faces" },
    { "look", when = "spring_force < 25", fr = "Ressort cassé ou avachi", en = "Spring broken or sagged" },
    { "look", fr = "Galet au contact, repères en face", en = "Roller in contact, marks facing" },
    { "listen", when = "jumped > 0.5", fr = "Le poussoir retombe sur la came en claquant", en = "The follower drops on the cam with a clack", ambient = true },
    { "listen", fr = "Cliquetis régulier", en = "Even ticking" },
  },
  settings = { { id = "shift", parameter = "shift", unit = "deg", min = -30, max = 30, duration = 600, name = { fr = "Calage angulaire de la came", en = "Angular timing of the cam" } } },
  faults = {
    worn_follower = { name = { fr = "Galet usé : le repos dérive de 0,3 mm", en = "Follower worn: the dwell drifts by 0.3 mm" }, sheet = "B4.9", set = { wear_depth = "0.5 mm" } },
    moved_timing = { name = { fr = "Came décalée sur son arbre", en = "Cam slipped on its shaft" }, sheet = "B4.9", set = { shift = "12 deg" } },
    broken_spring = { name = { fr = "Ressort de rappel cassé", en = "Return spring broken" }, sheet = "B4.9", set = { spring_share = 0.12 } },
  },
  wear = { { law = "W3", fault = "worn_follower", rate = "abs(force) * abs(shaft) / 6.283 / 100 / 2e7" } },
  care = { { every = "1000 h", fr = "Graisser la came, contrôler le galet et le calage", en = "Grease the cam, check roller and timing" } },
  spares = {
    { article = "GALET-CF8", same = true, price = 22, stock = 2, name = { fr = "Galet de came CF8 et ressort", en = "Cam roller CF8 and spring" } },
    { article = "GALET-KR19", equivalent = true, price = 25, stock = 1, set = {}, name = { fr = "Galet KR19 et ressort", en = "Cam roller KR19 and spring" } },
    { article = "GALET-CF8-R", wrong = true, price = 20, stock = 1, set = { spring_share = 0.4 }, name = { fr = "Galet CF8, ressort souple", en = "Cam roller CF8, soft spring" } },
  },
  article = "GALET-CF8", price = 22, replace_duration = "45 min",
}

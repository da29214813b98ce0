-- Press frame, tool and nest: a bushing goes into a body along a force curve; the columns guide, the frame bends.
depanne.api(1)
return depanne.kind {
  id = "press_tool", trade = "mechanical",
  name = { fr = "Bâti, outil et nid d’emmanchement", en = "Press frame, tool and nest" },
  flags = { "removable" },
  terminals = { { "ram", "translation" } },
  inputs = { "position", "offered", "taken", "clamp_position", "temperature" },
  signals = { "offer", "take", "present", "force", "depth", "peak", "made", "seated", "metal", "guide_force", "slip", "heat", "dry", "bolts", "burr", "frame_bend", "clamped" },
  parameters = {
    contact = { unit = "m", default = "110 mm", min = -1, max = 5 },
    seat_force = { unit = "N", default = "13.2 kN", min = 1, max = 1e7 },
    seat_depth = { unit = "m", default = "2 mm", min = 1e-5, max = 0.5 },
    frame = { unit = "N/m", default = "5e7 N/m", min = 1e4, max = 1e10 },
    seat_stiffness = { unit = "N/m", default = "5e7 N/m", min = 1e4, max = 1e10 },
    interference = { unit = "1", default = 1, min = 0, max = 5 }, -- of the bushing in the body
    early = { unit = "m", default = "0 mm", min = -0.02, max = 0.02 },
    wanted_depth = { unit = "m", default = "1.9 mm", min = 0, max = 0.5 },
    damage_force = { unit = "N", default = "25 kN", min = 0, max = 1e8 },
    loss = { unit = "1", default = 0.005, min = 0, max = 0.1 }, -- of the interference for each kelvin: H7/p6 on D30
    clear = { unit = "m", default = "60 mm", min = -1, max = 5 },
    guide_friction = { unit = "N", default = "60 N", min = 0, max = 1e5 },
    stiction = { unit = "1", default = 1.1, min = 1, max = 5 },
    dry = { unit = "1", default = 0, min = 0, max = 1 },
    bolts = { unit = "1", default = 0, min = 0, max = 1 }, -- 1: loose
    burr = { unit = "1", default = 0, min = 0, max = 1 },
    unpressed = { unit = "1", default = 0, min = 0, max = 1 }, -- 1: a body may be taken out that was not pressed
    clamped_from = { unit = "m", default = "10 mm", min = -1, max = 1 }, -- of the clamp, from where it holds the body
  },
  plate = function(p) return "4 colonnes, 50 kN, profondeur 2,0 mm" end,
  laws = function(p)
    return {
      { "nest", nodes = { "ram" }, contact = p.contact, seat_force = p.seat_force, seat_depth = p.seat_depth, seat_stiffness = p.seat_stiffness,
        frame_stiffness = p.frame, interference = p.interference, early = p.early, wanted_depth = p.wanted_depth, damage_force = p.damage_force,
        loss = p.loss, clear = p.clear, gives_unpressed = p.unpressed,
        reads = { position = "position", offered = "offered", taken = "taken", clamped = "clamped", temperature = "temperature" },
        writes = { offer = "offer", take = "take", present = "present", force = "force", depth = "depth", peak = "peak", made = "made", seated = "seated", metal = "metal" } },
      { "proximity", from = p.clamped_from, to = 10, hysteresis = 0, delay = 0, reads = { value = "clamp_position" }, writes = { detected = "clamped" } },
      { "rod_grip", nodes = { "ram", "reference" }, limit = p.guide_friction, stiction_ratio = p.stiction, viscous = 100,
        writes = { force = "guide_force", slip_speed = "slip", heat = "heat" } },
      { "condition", value1 = p.dry, value2 = p.bolts, value3 = p.burr, value4 = 1 / p.frame,
        writes = { value1 = "dry", value2 = "bolts", value3 = "burr", value4 = "frame_bend" } },
    }
  end,
  probes = { force = "force", depth = "depth", peak = "peak", made = "made", frame_bend = "force * frame_bend" },
  displays = { { id = "force", value = "force", unit = "N", resolution = 50 } },
  measures = { force = "abs(guide_force)", dimension = "depth", tightness = "80 * (1 - bolts)", gap = "bolts * 0.2 mm", play = "dry * 0.03 mm",
    noise = "60 + 12 * bolts * (force > 100) + 10 * dry * (abs(slip) > 0.005)" },
  senses = {
    { "look", when = "bolts > 0.5", fr = "Le bâti s’ouvre à chaque coup, vis de colonnes tournées", en = "The frame opens at each stroke, column screws turned" },
    { "look", when = "burr > 0.5", fr = "Bavure et copeau à l’entrée de l’alésage", en = "Burr and chip at the mouth of the bore" },
    { "look", when = "dry > 0.5", fr = "Colonnes sèches, rayées", en = "Columns dry, scored" },
    { "look", when = "present > 0.5", fr = "Un corps est en place dans le nid", en = "A body stands in the nest" },
    { "look", fr = "Nid vide et propre", en = "Nest empty and clean" },
    { "listen", when = "bolts > 0.5 and force > 100", fr = "Le bâti claque à l’effort", en = "The frame clacks under load", ambient = true },
    { "listen", when = "dry > 0.5 and abs(slip) > 0.005", fr = "Les colonnes broutent", en = "The columns judder", ambient = true },
    { "listen", fr = "Emmanchement régulier", en = "Even pressing" },
    { "touch", when = "dry > 0.5", fr = "Colonnes rugueuses", en = "Columns rough" },
    { "touch", fr = "Colonnes grasses", en = "Columns greasy" },
  },
  settings = { { id = "contact", parameter = "contact", unit = "mm", min = 80, max = 140, duration = 1200, name = { fr = "Hauteur d’outil", en = "Tool height" } } },
  faults = {
    misadjusted_tool = { name = { fr = "Outil désaxé : l’effort monte trop tôt", en = "Tool out of line: force rises too early" }, sheet = "B4.16", set = { early = "1.2 mm", interference = 1.25 } },
    worn_burr = { name = { fr = "Bavure à l’entrée de l’alésage", en = "Burr at the mouth of the bore" }, sheet = "B4.16", set = { burr = 1, early = "0.4 mm", interference = 1.15 } },
    wrong_part_small = { name = { fr = "Bague trop petite de 0,02 mm : effort - 40 %", en = "Bushing 0.02 mm small: force - 40 %" }, sheet = "B4.16", set = { interference = 0.6 } },
    wrong_part_large = { name = { fr = "Bague trop grosse de 0,02 mm : effort + 60 %", en = "Bushing 0.02 mm large: force + 60 %" }, sheet = "B4.16", set = { interference = 1.6 } },
    seizing_guide = { name = { fr = "Colonnes sèches, broutage", en = "Columns dry, stick-slip" }, sheet = "B4.16", set = { guide_friction = "900 N", stiction = 1.8, dry = 1 } },
    loose_terminal = { name = { fr = "Vis de bâti desserrées", en = "Frame screws loose" }, sheet = "B4.16", set = { frame = "2.5e7 N/m", bolts = 1 } },
    moved_stop = { name = { fr = "Butée décalée : 2 mm de profondeur d’écart", en = "Stop shifted: 2 mm of depth off" }, sheet = "B4.16", set = { contact = "112 mm" } },
  },
  wear = { { law = "W4", fault = "seizing_guide", rate = "abs(slip) / 2e6 + 1 / 20000 h" } },
  damage = { { fault = "loose_terminal", when = "force > 45000", after = "20 ms" } },
  care = {
    { every = "200 h", fr = "Graisser les colonnes, souffler le nid", en = "Grease the columns, blow out the nest" },
    { every = "2000 h", fr = "Resserrer les vis de bâti au couple", en = "Retighten the frame screws to torque" },
  },
  spares = {
    { article = "OUTIL-30", same = true, price = 620, stock = 1, name = { fr = "Outil et nid D30", en = "Tool and nest D30" } },
    { article = "OUTIL-28", wrong = true, price = 610, stock = 1, set = { contact = "107 mm", interference = 0.6 }, name = { fr = "Outil et nid D28", en = "Tool and nest D28" } },
  },
  article = "OUTIL-30", price = 620, replace_duration = "180 min",
}

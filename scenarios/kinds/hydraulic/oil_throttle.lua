-- One-way throttle: A towards the valve, B towards the cylinder. What leaves the cylinder (B to A) is throttled, the way back free.
depanne.api(1)
return depanne.kind {
  id = "oil_throttle", trade = "hydraulic",
  name = { fr = "Étrangleur unidirectionnel", en = "One-way throttle" },
  flags = { "removable" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" } },
  inputs = { "viscosity" },
  signals = { "flow", "free_flow", "heat", "backwards" },
  parameters = {
    flow = { unit = "m3/s", default = "5.2 l/min", min = 1e-7, max = 1 }, -- screw fully open, at 1 bar
    opening = { unit = "1", default = 0.5, min = 0, max = 1 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    free = { unit = "m3/s", default = "20 l/min", min = 1e-6, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    reversed = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "NG6, sandwich, vis 10 tours" end,
  laws = function(p)
    local free = p.stuck
    if p.reversed >= 0.5 then free = -1 end
    return {
      { "oil_orifice", nodes = { "B", "A" }, flow = p.flow, opening = p.opening, blocked = p.blocked, writes = { flow = "flow", heat = "heat" } },
      { "oil_check", nodes = { "A", "B" }, flow = p.free, cracking = 0.1e5, stuck = free, writes = { flow = "free_flow" } },
      { "oil_check", nodes = { "B", "A" }, flow = p.free, cracking = 0.1e5, stuck = p.reversed - 1 },
      { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 },
      { "condition", value1 = p.reversed, writes = { value1 = "backwards" } },
    }
  end,
  probes = { q = "flow", dp = "B - A" },
  senses = {
    { "look", when = "backwards > 0.5", fr = "Le symbole de l’étrangleur est tourné vers le vérin", en = "The symbol on the throttle points to the cylinder" },
    { "look", fr = "Vis et contre-écrou en place", en = "Screw and lock nut in place" },
    { "listen", when = "B - A > 60 bar", fr = "Sifflement aigu dans l’étrangleur", en = "A shrill hiss in the throttle" },
    { "listen", when = "abs(flow) > 8.33e-6", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  settings = {
    { id = "opening", parameter = "opening", unit = "%", scale = 0.01, min = 0, max = 100, duration = 60, name = { fr = "Ouverture de la vis", en = "Screw opening" } },
  },
  faults = {
    clogged = { name = { fr = "Étranglement bouché par une particule", en = "Throttle clogged by a particle" }, sheet = "B3.8", set = { blocked = 0.8077 } },
    worn = { name = { fr = "Pointeau érodé", en = "Needle eroded" }, sheet = "B3.8", set = { flow = "10 l/min" } },
    misadjusted = { name = { fr = "Vis déréglée", en = "Screw moved" }, sheet = "B3.8", set = { opening = 0.2 } },
    wrong_part = { name = { fr = "Clapet monté à l’envers", en = "Check mounted the wrong way round" }, sheet = "B3.8", set = { reversed = 1 } },
    stuck = { name = { fr = "Clapet bloqué fermé", en = "Check stuck closed" }, sheet = "B3.8", set = { stuck = -1 } },
    leaking = { name = { fr = "Clapet bloqué ouvert", en = "Check stuck open" }, sheet = "B3.8", set = { stuck = 1 } },
  },
  wear = { { law = "W8", fault = "worn", rate = "abs(flow) / 0.0002 / 12000 h" } },
  care = { { every = "2000 h", fr = "Relever le temps de descente et le nombre de tours de la vis", en = "Note the time of the stroke and the turns of the screw" } },
  spares = {
    { article = "ETU-6", same = true, price = 54, stock = 1, name = { fr = "Étrangleur unidirectionnel NG6", en = "One-way throttle NG6" } },
    { article = "ETU-10", wrong = true, price = 68, stock = 1, set = { flow = "26 l/min" }, name = { fr = "Étrangleur unidirectionnel NG10", en = "One-way throttle NG10" } },
  },
  article = "ETU-6", price = 54, replace_duration = "30 min",
}

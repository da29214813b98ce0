-- What pumps with vanes and pistons have in common: how they look and sound, and what breaks them.
local shared = {}

shared.senses = {
  { "look", when = "sheared > 0.5 and abs(speed) > 5", fr = "L’arbre de la pompe ne tourne pas avec le moteur, miettes d’élastomère dessous",
    en = "The pump's shaft does not turn with the motor, crumbs of elastomer below" },
  { "look", when = "case > 5 bar", fr = "L’huile pisse au joint d’arbre : le carter est sous pression", en = "Oil squirts at the shaft seal: the case is under pressure", ambient = true },
  { "look", when = "external_leak > 1.67e-7", fr = "De l’huile suinte à l’accouplement, flaque au sol", en = "Oil seeps at the coupling, a puddle below" },
  { "look", when = "speed < 0 - 5", fr = "La pompe tourne à l’envers de sa flèche", en = "The pump turns against its arrow" },
  { "look", when = "air_drawn > 0.02", fr = "Des bulles au raccord d’aspiration", en = "Bubbles at the suction fitting" },
  { "look", fr = "Corps sec, flèche de rotation visible", en = "Body dry, arrow of rotation visible" },
  { "listen", when = "cavitation > 0.08", fr = "Bruit de gravier : la pompe cavite", en = "A noise of gravel: the pump cavitates", ambient = true },
  { "listen", when = "air_drawn > 0.02 and abs(speed) > 5", fr = "Crépitement irrégulier ; il change si l’on met de l’huile sur le raccord",
    en = "An uneven crackle; it changes when oil is put on the fitting", ambient = true },
  { "listen", when = "abs(speed) > 5 and out > 80 bar", fr = "Ronflement soutenu, en charge", en = "A steady drone, loaded" },
  { "listen", when = "abs(speed) > 5", fr = "Ronflement régulier", en = "An even drone" },
  { "listen", fr = "Silence", en = "Silence" },
  { "touch", when = "body > 70 °C", fr = "Corps brûlant", en = "Body too hot to touch" },
  { "touch", when = "body > 50 °C", fr = "Corps chaud", en = "Body warm" },
  { "touch", fr = "Corps tiède", en = "Body lukewarm" },
}

shared.damage = {
  { fault = "leaking", when = "case > 5 bar", after = "10 min" },
  { fault = "worn", when = "cavitation > 0.15 and abs(speed) > 20", after = "4 h" },
  { fault = "worn", when = "speed < 0 - 20", after = "2 min" },
}

return shared

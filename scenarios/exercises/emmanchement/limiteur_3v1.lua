-- The spring of relief valve 3V1 is weak: it opens at 62 bar, the press no longer reaches 70 bar, alarm E33.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/limiteur_3v1", line = "lines/emmanchement/line.lua",
  title = { fr = "La presse n’a plus de force", en = "The press has lost its force" },
  task = "diagnose", trade = "hydraulic", level = 2, minutes = 90,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3V1.broken_spring", at = "80 s", severity = 0.094 } },
  arrival = "110 s",
  order = "OT 26-0701",
  operator = {
    name = { fr = "Mme Roussel, conductrice de ligne", en = "Ms Roussel, line operator" },
    says = { fr = "La presse n’a plus de force : elle descend, elle appuie, et la bague n’entre pas à fond. Défaut E33. La pompe est fatiguée, elle a dix ans.",
             en = "The press has lost its force: it comes down, pushes, and the bushing does not go home. Fault E33. The pump is tired, it is ten years old." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Ce matin. Hier soir tout passait.", en = "This morning. Last night all was well." } },
    { id = "speed", person = "operator", q = { fr = "La presse est-elle plus lente qu’avant ?", en = "Is the press slower than before?" },
      a = { fr = "Non, elle descend et remonte comme d’habitude. C’est à la fin qu’elle n’appuie plus.", en = "No, it goes down and up as usual. It is at the end that it no longer pushes." } },
    { id = "setting", person = "team_leader", q = { fr = "Quelqu’un a-t-il touché à un réglage ?", en = "Has anybody touched a setting?" },
      a = { fr = "Personne n’a le droit, le limiteur est plombé.", en = "Nobody may, the relief valve is sealed." } },
    { id = "leak", person = "colleague", q = { fr = "De l’huile par terre ?", en = "Oil on the floor?" },
      a = { fr = "Rien, le bac est propre et le niveau bon.", en = "None, the tray is clean and the level good." } },
  },
  history = {
    { date = "2026-02-19", order = "OT 26-0065", ref = "3V1", hours = 0.3,
      finding = { fr = "Limiteur bruyant en fin de course haute", en = "Relief valve noisy at the upper stop" },
      action = { fr = "Tarage relevé 93 bar, plomb en place", en = "Setting found at 93 bar, seal in place" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3V1.misadjusted", "3V1.leaking", "3P1.worn", "3A.leaking", "3B3.misadjusted", "3V6.broken_spring" },
  expectations = {
    root = "3V1.broken_spring", element = "3V1", modes = { "broken_spring", "misadjusted", "leaking", "worn" },
    causes = { "normal_wear", "age", "pollution" }, repair = { { "3V1" } }, remedies = { "fit", "adjust" },
    chain = { "3P1", "3V1", "3V3", "3A", "3V6", "3B3", "BP1", "3F1", "MP1", "MP2", "HO1", "HO2" },
    functional_chain = { "3A", "3P1", "3V1" },
    symptom = { { mode = "panel", on = "E33" }, { mode = "look", on = "3A" } },
    proofs = {
      { { mode = "bar", on = "MP1:P", below = 8000000, judged = "abnormal" },
        { mode = "listen", on = "3V1", shown = { fr = "passe dans le limiteur", en = "passes through the valve" } } },
    },
    leak_tests = { "3V1" }, tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "speed", "setting", "leak" }, see = { { "look", on = "3A" }, { "look", on = "3T1" }, { "look", on = "3V1" } },
    documents = { "folio:H1" }, risks = oil.risks, wear = oil.wear,
    chain = { "3A", "action", "Effort de la presse : pompe, limiteur, distributeur, vérin" },
    suppose = {
      { "3V1", "broken_spring", "Limiteur qui s’ouvre trop tôt : pas de pression, vitesse normale" },
      { "3P1", "worn", "Pompe usée : elle serait lente aussi" },
      { "3A", "leaking", "Joint de piston" },
    },
    search = conduct.join(oil.by_hand(oil.up {
      { "measure", on = "MP1:P", mode = "bar" }, { "judge", mode = "abnormal", value = -1 },
      { "listen", on = "3V1" }, { "listen", on = "3A" }, { "look", on = "3S1" },
    }), {
      { "reject", on = "3A", mode = "leaking", text = "Aucun souffle dans le vérin en butée" },
      { "confirm", on = "3V1", mode = "broken_spring", text = "62 bar en butée au lieu de 95, et l’huile passe dans le limiteur" },
    }),
    energies = { "hydraulic" },
    diagnosis = { "3V1", "broken_spring", "normal_wear", "Le limiteur s’ouvre à 62 bar au lieu de 95, plomb intact : ressort affaibli" },
    part = "3V1", work = oil.exchange("3V1", "LP-160"), check = oil.check("3V1"),
    waste = { { "3V1", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Défaut E33 : la presse descend à vitesse normale mais n’atteint pas 70 bar.",
      analysis = "Vérin en butée haute : 62 bar en MP1 au lieu de 95 ; l’huile passe dans 3V1 ; pas de souffle dans le vérin, dépression d’aspiration normale.",
      element = "3V1, limiteur de pression", cause = "Ressort affaibli par l’usure.",
      work_done = "Pompe arrêtée, presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, remplacement de 3V1, tarage contrôlé à 95 bar au manomètre.",
      parts = "LP-160, quantité 1", tests = "95 bar en butée, pas de fuite, essai manuel et cycles automatiques conformes.",
      follow_up = "Plomber le réglage, contrôler le tarage tous les 2000 h.",
    },
  },

  -- The operator is believed: the pump is changed.
  bad = oil.wrong("3P1", "PE-8-D", {
    symptom = "Presse sans force.", analysis = "Pompe usée.", element = "3P1", cause = "Usure",
    work_done = "Pompe remplacée.", parts = "PE-8-D", tests = "Cycles conformes.",
  }),
}

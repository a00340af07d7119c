export const scheduleManual = `
Entrée (un objet JSON ; argent en centimes entiers, dates AAAA-MM-JJ ; tout autre champ est refusé) :
  principalCents    montant de l'avance
  instalments       nombre d'échéances
  graceMonths       mois de différé (pour information si firstDueOn est donné)
  frequency         monthly | quarterly
  disbursedOn       date du versement
  firstDueOn?       première échéance, dont le jour est gardé ; par défaut : versement + différé + une période
  roundingCents?    unité d'arrondi des échéances, 1 par défaut (100 : à l'euro)
  rounding?         down (par défaut) | nearest (demi vers le haut) | up
  calendar?         TARGET (par défaut) | FR | FR-AM (Alsace-Moselle) : jours ouvrés du prélèvement

Règle : échéances égales, la dernière prend le reste (refus si elle serait nulle ou négative). Chaque date est
comptée depuis la première : 31 janvier, 28 février, 31 mars. L'échéance ne bouge pas ; le prélèvement passe au
jour ouvré suivant.

Sortie :
  rows              [{ number, dueOn, payOn, principalCents, outstandingCents }], le reste dû est après l'échéance
  totalCents        somme des échéances

Exemple :
  echo '{"principalCents":1500000,"instalments":36,"graceMonths":6,"frequency":"monthly","disbursedOn":"2026-01-31"}' \\
    | alize schedule
`;
